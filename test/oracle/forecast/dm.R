# Rscript dm.R > dm.csv      R 4.2.2, forecast 8.20 (Debian 12): dm.test of absolute errors
suppressMessages(library(forecast))
a <- c(1.2, -0.4, 0.9, 2.1, -1.5, 0.3, 0.8, -2.2, 1.1, 0.6)
b <- c(0.7, -0.9, 1.4, 1.0, -1.1, 0.6, 0.2, -1.3, 0.9, 1.2)
cat("h,statistic,p\n")
for (h in 1:3) { t <- dm.test(a, b, h = h, power = 1); cat(sprintf("%d,%.12g,%.12g\n", h, t$statistic, t$p.value)) }
