# Writes tables into the folder it is given, and prints what R makes of them: "NAME VALUE [BOUND]".
# What R has a function for is that function's; the rest is written out from the papers once more.
suppressMessages({
  library(survival)
  library(nlme)
})
folder <- commandArgs(trailingOnly = TRUE)[1]
set.seed(20260, kind = "Mersenne-Twister", normal.kind = "Inversion", sample.kind = "Rejection")

table_of <- function(name, data)
  write.table(format(data, digits = 17, trim = TRUE), file.path(folder, paste0(name, ".txt")),
              quote = FALSE, row.names = FALSE, col.names = FALSE)
say <- function(name, value, bound = NULL) {
  value <- ifelse(is.na(value), "none", sprintf("%.15g", value))
  cat(paste(name, value, if (!is.null(bound)) bound), sep = "\n")
}
say_each <- function(name, values, bound = NULL)
  for (field in names(values)) say(paste0(name, ".", field), values[[field]], bound)

# --- shares ---------------------------------------------------------------------------------------
shares <- data.frame(some = c(0, 1, 7, 50, 81, 10, 999), all = c(10, 1, 30, 100, 263, 10, 1000))
table_of("shares", shares)
for (i in seq_len(nrow(shares))) {
  range <- suppressWarnings(prop.test(shares$some[i], shares$all[i], correct = FALSE)$conf.int)
  say_each(paste0("share.", i), c(low = range[1], high = range[2]))
}

# --- effects --------------------------------------------------------------------------------------
unbiased <- function(df) gamma(df / 2) / sqrt(df / 2) / gamma((df - 1) / 2)
noncentrality <- function(t, df) {
  # R warns that the last digits of its noncentral t may be off: hence the wider bounds below.
  at <- function(chance)
    suppressWarnings(uniroot(function(ncp) pt(t, df, ncp) - chance, t + c(-8, 8), tol = 1e-12))$root
  c(at(0.975), at(0.025))
}
effect <- function(d, df, range) list(d = d, g = unbiased(df) * d, low = range[1], high = range[2])
pairs <- list(sleep = cbind(sleep$extra[1:10], sleep$extra[11:20]))
pairs$drawn <- local({
  before <- rnorm(60, 16, 5)
  round(cbind(before, 0.6 * before + rnorm(60, 1, 4)))
})
for (name in names(pairs)) {
  table_of(paste0("pairs-", name), pairs[[name]])
  before <- pairs[[name]][, 1]
  after <- pairs[[name]][, 2]
  change <- after - before
  n <- length(before)
  say(paste0("correlation.", name), cor(before, after))
  range <- t.test(after)$conf.int
  say_each(paste0("mean.", name), c(low = range[1], high = range[2]))
  range <- noncentrality(unname(t.test(after, before, paired = TRUE)$statistic), n - 1)
  say_each(paste0("d_z.", name),
           effect(mean(change) / sd(change), n - 1, range / sqrt(n)), 1e-7)
  divisor <- sqrt((var(before) + var(after)) / 2)
  say_each(paste0("d_av.", name),
           effect(mean(change) / divisor, n - 1, range * sd(change) / sqrt(n) / divisor), 1e-7)
  g <- unbiased(n - 1) * mean(change) / sd(before)
  error <- sqrt(2 * (1 - cor(before, after)) / n + g^2 / (2 * n))
  say_each(paste0("glass.", name),
           effect(mean(change) / sd(before), n - 1, g + qnorm(c(0.025, 0.975)) * error))
  t <- unname(t.test(after, before, var.equal = TRUE)$statistic)
  range <- noncentrality(t, 2 * n - 2) * sqrt(2 / n)
  say_each(paste0("hedges.", name), effect(t * sqrt(2 / n), 2 * n - 2, range), 1e-7)
}

# --- alpha ----------------------------------------------------------------------------------------
table_of("items", attitude)
alpha <- ncol(attitude) / (ncol(attitude) - 1) *
  (1 - sum(diag(cov(attitude))) / sum(cov(attitude)))
df <- nrow(attitude) - 1
f <- qf(c(0.975, 0.025), df, df * (ncol(attitude) - 1))
say_each("alpha", c(alpha = alpha, low = 1 - (1 - alpha) * f[1], high = 1 - (1 - alpha) * f[2]))

# --- survival -------------------------------------------------------------------------------------
lung <- survival::lung[!is.na(survival::lung$ph.ecog), ]
people <- data.frame(time = lung$time, cause = lung$status - 1, group = lung$ph.ecog + 1)
table_of("people", people)
curve <- summary(survfit(Surv(time, cause) ~ 1, people, conf.type = "log-log"))
for (i in seq_along(curve$time))
  say_each(paste0("survival.", curve$time[i]),
           list(at_risk = curve$n.risk[i], ends = curve$n.event[i], survival = curve$surv[i],
                error = if (curve$surv[i] > 0) curve$std.err[i] else NA, low = curve$lower[i],
                high = curve$upper[i]))
for (share in c(0.25, 0.5, 0.75)) {
  times <- quantile(survfit(Surv(time, cause) ~ 1, people, conf.type = "log-log"), share)
  say_each(paste0("until.", share),
           c(time = times$quantile[[1]], low = times$lower[[1]], high = times$upper[[1]]))
}
test <- survdiff(Surv(time, cause) ~ group, people)
for (i in seq_along(test$obs))
  say_each(paste0("log_rank.", i), c(observed = test$obs[i], expected = test$exp[i]))
df <- length(test$obs) - 1
say_each("log_rank", c(chi_squared = test$chisq, p = pchisq(test$chisq, df, lower.tail = FALSE)))

# --- incidence ------------------------------------------------------------------------------------
patients <- with(mgus2, data.frame(time = ifelse(pstat == 1, ptime, futime),
                                   cause = ifelse(pstat == 1, 1, 2 * death)))
table_of("patients", patients)
states <- survfit(Surv(time, factor(cause, 0:2, c("none", "plasma", "death"))) ~ 1, patients)
for (cause in 1:2) {
  for (time in sort(unique(patients$time[patients$cause == cause]))) {
    i <- which(states$time == time)
    share <- states$pstate[i, cause + 1]
    say_each(paste0("incidence.", cause, ".", time),
             list(at_risk = states$n.risk[i, 1], ends = states$n.event[i, cause + 1],
                  incidence = share, error = states$std.err[i, cause + 1]))
  }
}

# --- control charts -------------------------------------------------------------------------------
weeks <- data.frame(some = rbinom(30, 20:49, 0.7), all = 20:49)
table_of("weeks", weeks)
center <- sum(weeks$some) / sum(weeks$all)
say("p.center", center)
half <- 3 * sqrt(center * (1 - center) / weeks$all)
say(paste0("p.low.", 1:30), pmax(0, center - half))
say(paste0("p.high.", 1:30), pmin(1, center + half))
values <- as.numeric(LakeHuron)
table_of("values", values)
half <- 3 * mean(abs(diff(values))) * sqrt(pi) / 2
say_each("xmr", c(center = mean(values), low = mean(values) - half, high = mean(values) + half))

# --- growth ---------------------------------------------------------------------------------------
jaws <- with(as.data.frame(Orthodont),
             data.frame(person = as.integer(Subject), x = as.numeric(Sex == "Female"),
                        time = age - 11, score = distance))
drawn <- do.call(rbind, lapply(1:120, function(person) {
  time <- log1p(seq_len(sample(1:9, 1)))
  intake <- sample(8:27, 1)
  slope <- rnorm(1, -0.25 * intake, 1.2)
  score <- intake + rnorm(1, 0, 2.5) + slope * time + rnorm(length(time), 0, 2)
  data.frame(person, x = intake, time, score)
}))
for (name in c("jaws", "drawn")) {
  data <- get(name)
  table_of(paste0("growth-", name), data)
  fit <- lme(score ~ time * x, random = ~ time | person, data = data,
             control = lmeControl(opt = "optim", msTol = 1e-12, reltol = 1e-14, tolerance = 1e-10))
  # R stops where the likelihood hardly rises any more, a few millionths from its top.
  bound <- 2e-5
  order <- c("(Intercept)", "time", "x", "time:x")
  say(paste0("growth.", name, ".b", 0:3), fixef(fit)[order], bound)
  say(paste0("growth.", name, ".error.b", 0:3), sqrt(diag(vcov(fit)))[order], bound)
  spread <- getVarCov(fit)
  say_each(paste0("growth.", name),
           c(var_intercept = spread[1, 1], var_slope = spread[2, 2],
             cov_intercept_slope = spread[1, 2], var_noise = fit$sigma^2), bound)
  x <- data$x[1]
  row <- c(1, 1.5, x, 1.5 * x)
  error <- sqrt(row %*% vcov(fit)[order, order] %*% row +
                  c(1, 1.5) %*% matrix(spread, 2) %*% c(1, 1.5) + fit$sigma^2)
  expected <- sum(row * fixef(fit)[order])
  half <- qnorm(0.9) * error
  say_each(paste0("growth.", name, ".next"),
           c(score = expected, low = expected - half, high = expected + half), bound)
}
