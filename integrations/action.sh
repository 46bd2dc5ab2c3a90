#!/usr/bin/env bash
# Runs `check` with the inputs of the action, which come as variables: nothing of them is read as a command.
set -euo pipefail

# Spaces and ends of lines stand between the paths; there is no sign that ends the list, so `read` says no.
read -r -d '' -a paths <<<"${INPUT_PATHS:-.}" || true
options=(--output-format "${INPUT_FORMAT:-github}" --fail-on "${INPUT_FAIL_ON:-error}")
[ -z "${INPUT_CONFIG:-}" ] || options+=(--config "$INPUT_CONFIG")
[ -z "${INPUT_OUTPUT_FILE:-}" ] || options+=(--output-file "$INPUT_OUTPUT_FILE")
[ -z "${INPUT_SINCE:-}" ] || options+=(--since "$INPUT_SINCE")
[ "${INPUT_ADDED_LINES:-false}" != true ] || options+=(--added-lines)
exec "${INTERTITRE:-intertitre}" check "${options[@]}" -- "${paths[@]}"
