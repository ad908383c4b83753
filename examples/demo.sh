#!/usr/bin/env bash
# A day at two example companies with the same people, supplies, printers and calls, but different plugins:
# runs it in both, then shows line by line what differed and why.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
kontor=${KONTOR:-$here/../.build/release/kontor}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

day() {
  company=$1
  printf '\n=== %s ===\n\n' "$2"
  "$kontor" init "$work/$company" --example "$company" >/dev/null
  export KONTOR_OFFICE="$work/$company"
  printf -- '--- counting\n'
  "$kontor" do count-supplies "$here/day/count-sheet.csv" 2>/dev/null
  printf -- '\n--- the printers\n'
  "$kontor" import supplies "$here/day/printer-low-toner.txt" --asset COPIER-1 2>/dev/null
  printf -- '\n--- ordering\n'
  "$kontor" do supply-run 2>/dev/null | grep -v '^      '
  printf -- '\n--- a broken copier\n'
  "$kontor" do report-fault COPIER-1 --words "Papierstau, Fach 2" 2>/dev/null
  printf -- '\n--- the telephone, while the office manager is on leave\n'
  "$kontor" do take-calls "$here/day/Master.csv" 2>/dev/null | grep -v ' done$' | grep -v ' took it$'
  printf -- '\n--- applications\n'
  "$kontor" do screen office-assistant 2>/dev/null
  printf -- '\n--- proof\n'
  "$kontor" verify
  "$kontor" run "$here/day/report.lua" >"$work/$company.facts"
}

day nordlicht "Nordlicht Rechtsanwälte, a law firm"
day krueger "Werkstatt Krüger, a workshop"

printf '\n=== what differed, and why ===\n'
awk -F '\t' '
  FNR == NR { value[$1 FS $2] = $3; why[$1 FS $2] = $4; next }
  {
    key = $1 FS $2; seen[key] = 1
    if ((key in value) && value[key] == $3 && why[key] == $4) next
    if ($1 != topic) { topic = $1; printf "\n%s\n", topic }
    printf "  %s\n", $2
    if (key in value) printf "    Nordlicht  %s%s\n", value[key], why[key] == "" ? "" : "  (" why[key] ")"
    else printf "    Nordlicht  -\n"
    printf "    Krüger     %s%s\n", $3, $4 == "" ? "" : "  (" $4 ")"
  }
  END {
    for (key in value) if (!(key in seen)) {
      split(key, part, FS)
      printf "  %s %s\n    Nordlicht  %s%s\n    Krüger     -\n", part[1], part[2], value[key], why[key] == "" ? "" : "  (" why[key] ")"
    }
  }
' "$work/nordlicht.facts" "$work/krueger.facts"
