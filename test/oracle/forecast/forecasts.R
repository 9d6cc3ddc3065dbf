# Rscript forecasts.R > expected.csv      R 4.2.2, forecast 8.20 (Debian 12)
suppressMessages(library(forecast))
series <- list(
  beds = c(4.1, 4.35, 4.62, 4.9, 5.37, 5.72, 6.03, 6.3, 6.46),
  noisy = c(120, 95, 130, 88, 141, 102, 97, 150, 110, 99, 123, 131),
  falling = c(1000, 940, 905, 850, 800, 790),
  tourism = c(25092.2284, 24271.5134, 25828.9883, 27697.5047, 27956.2276, 29924.4321, 30216.8321, 32613.4968, 36053.1674, 38472.7532, 38420.894)
)
say <- function(name, method, f) cat(sprintf("%s,%s,%d,%.12g,%.12g,%.12g\n", name, method, 1:5, f$mean, f$lower[, 1], f$upper[, 1]), sep = "")
cat("series,method,h,mean,low80,high80\n")
for (name in names(series)) {
  y <- ts(series[[name]])
  say(name, "naive", naive(y, h = 5, level = 80))
  say(name, "drift", rwf(y, h = 5, drift = TRUE, level = 80))
  say(name, "ses", ses(y, h = 5, level = 80))
  say(name, "theta", thetaf(y, h = 5, level = 80))
  cat(sprintf("%s,lambda,0,%.12g,NA,NA\n", name, BoxCox.lambda(y, method = "loglik", lower = 0, upper = 1)))
  t <- seq_along(y); fit <- lm(log(y) ~ t)
  p <- predict(fit, data.frame(t = length(y) + 1:5), se.fit = TRUE)
  cat(sprintf("%s,log-linear,%d,%.12g,NA,NA\n", name, 1:5, exp(p$fit)), sep = "")
}
