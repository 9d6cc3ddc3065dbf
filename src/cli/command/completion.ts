import { basename } from "node:path";
import type { Lang } from "../../base/text.ts";
import { refuse } from "../exit.ts";

/** What `reckon completion` is given. */
export interface CompletionCommand {
  readonly shell?: string | undefined;
  readonly lang: Lang;
}

/** `reckon completion`: the script by which a shell asks reckon what may follow (`reckon --complete …`, `cli/complete.ts`). */
export async function completion({ shell, lang }: CompletionCommand): Promise<void> {
  const script = SCRIPTS[shell ?? basename(process.env.SHELL ?? "bash")];
  if (script === undefined)
    return refuse(
      { zh: "写明 bash 或 zsh：reckon completion bash", en: "name bash or zsh: reckon completion bash" },
      lang,
    );
  process.stdout.write(script);
}

/** What ends with = @ or / goes on, so no blank is put behind it; where reckon offers nothing, the shell offers files. */
const SCRIPTS: Readonly<Record<string, string>> = {
  bash: `# reckon: completion for bash
_reckon() {
  local IFS=$'\\n'
  COMPREPLY=($(reckon --complete "\${COMP_WORDS[@]:1:COMP_CWORD}" 2>/dev/null))
  [[ \${#COMPREPLY[@]} -eq 1 && \${COMPREPLY[0]} == *[=@/] ]] && compopt -o nospace
}
complete -o default -F _reckon reckon
`,
  zsh: `#compdef reckon
# reckon: completion for zsh
_reckon() {
  local -a all more
  all=("\${(@f)$(reckon --complete "\${(@)words[2,CURRENT]}" 2>/dev/null)}")
  all=(\${all:#})
  (( \${#all} )) || { _files; return }
  more=(\${(M)all:#*[=@/]})
  all=(\${all:#*[=@/]})
  compadd -S '' -- $more
  compadd -- $all
}
if [[ "\${funcstack[1]}" == _reckon ]]; then _reckon "$@"; else compdef _reckon reckon; fi
`,
};
