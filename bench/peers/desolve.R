# deSolve beside Auklet: lsoda and radau on problems P and T, with right-hand sides and Jacobians in C.
# Rscript desolve.R desolve.so; requests and answers as in cvode.c, methods lsoda and radau, no gradient.

suppressPackageStartupMessages(library(deSolve))
library_file <- commandArgs(trailingOnly = TRUE)[1]
dyn.load(library_file)

hours <- 0:72
subjects <- 1000L
first_dose <- 1 / 0.57
bound <- 28
internalised <- 29

# hmax = 0: no limit of the step size, deSolve's own default being the distance of outputs.
run_body <- function(method, rtol, atol, factors = rep(1, 10)) {
  method(c(first_dose, rep(0, 29)), hours, "body_derivs", factors, rtol = rtol, atol = atol, hmax = 0,
         jacfunc = "body_jac", jactype = "fullusr", dllname = "desolve", initfunc = "body_start",
         maxsteps = 1e6)
}

run_sphere <- function(method, rtol, atol) {
  method(rep(0, 600), 3600 * hours, "sphere_derivs", NULL, rtol = rtol, atol = atol, hmax = 0,
         jacfunc = "sphere_jac", jactype = "bandusr", bandup = 3, banddown = 3, dllname = "desolve",
         initfunc = "sphere_start", maxsteps = 1e6)
}

answer <- function(run) {
  list(rows = run[, -1], steps = attr(run, "istate")[2])
}

# Rows of subjects, bound concentration at each time.
run_population <- function(method, rtol, atol) {
  factors <- matrix(.C("draw_factors", subjects, double(10 * subjects))[[2]], nrow = 10)
  rows <- matrix(0, subjects, length(hours))
  steps <- 0
  for (i in seq_len(subjects)) {
    run <- run_body(method, rtol, atol, factors[, i])
    rows[i, ] <- run[, 1 + bound]
    steps <- steps + attr(run, "istate")[2]
  }
  list(rows = rows, steps = steps)
}

pass <- function(task, method, rtol, atol) {
  switch(task,
         body = answer(run_body(method, rtol, atol)),
         sphere = answer(run_sphere(method, rtol, atol)),
         population = run_population(method, rtol, atol),
         stop("unknown task ", task))
}

check_value <- function(task, rows) {
  switch(task,
         body = rows[nrow(rows), internalised],
         sphere = rows[nrow(rows), 3],
         population = sum(rows))
}

clocks <- function() .C("clocks", double(2))[[1]]

time_passes <- function(task, method, rtol, atol, count) {
  from <- clocks()
  for (i in seq_len(count)) {
    result <- pass(task, method, rtol, atol)
  }
  spent <- (clocks() - from) / count
  sprintf("%.6f %.6f %d %.12g", spent[1], spent[2], as.integer(result$steps), check_value(task, result$rows))
}

write_result <- function(task, method, rtol, atol, file) {
  result <- pass(task, method, rtol, atol)
  lines <- apply(result$rows, 1, function(row) paste(sprintf("%.17g", row), collapse = " "))
  writeLines(lines, file)
  sprintf("written %d %d", nrow(result$rows), ncol(result$rows))
}

requests <- file("stdin", open = "r")
repeat {
  line <- readLines(requests, n = 1)
  if (length(line) == 0) {
    break
  }
  words <- strsplit(line, " ")[[1]]
  method <- list(lsoda = lsoda, radau = radau)[[words[3]]]
  rtol <- as.numeric(words[4])
  atol <- as.numeric(words[5])
  cat(if (words[1] == "write") {
    write_result(words[2], method, rtol, atol, words[6])
  } else {
    time_passes(words[2], method, rtol, atol, as.integer(words[6]))
  }, "\n", sep = "")
  flush(stdout())
}
