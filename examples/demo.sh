#!/bin/sh
# What `make demo` shows: one real deal on the facts that ship with Caveat, offline, then the same deal on other law days.
set -u
caveat=$1
deal=$(dirname "$0")/huawei-radio-parts.yaml
export CAVEAT_HOME=.demo

# The codes of `check` are answers (0 nothing found, 10 review, 20 licence required, 30 prohibited); others are errors.
ask() {
  "$caveat" check "$@"
  code=$?
  case $code in 0 | 10 | 20 | 30) ;; *) exit "$code" ;; esac
}

echo "\$ caveat check examples/huawei-radio-parts.yaml --law-day 2026-07-23"
ask "$deal" --law-day 2026-07-23
echo
echo "\$ caveat check examples/huawei-radio-parts.yaml --law-day 2019-05-15 --law-day 2019-05-17 --law-day 2019-06-15 --law-day 2020-09-01"
ask "$deal" --law-day 2019-05-15 --law-day 2019-05-17 --law-day 2019-06-15 --law-day 2020-09-01
echo
echo "The state of this demo lies in .demo; to replay a receipt of it: CAVEAT_HOME=.demo .venv/bin/caveat replay RECEIPT"
