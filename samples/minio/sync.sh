#!/usr/bin/env bash
# Mirrors a folder into a bucket and explains the usual failures.
set -euo pipefail

bucket="s3://backup-example"
endpoint="https://s3.example.com"

if out=$(aws --endpoint-url "$endpoint" s3 sync ./data "$bucket" 2>&1); then
  echo "in step"
  exit 0
fi

case "$out" in
  *NoSuchBucket*) aws --endpoint-url "$endpoint" s3 mb "$bucket" ;;
  *"(SlowDown)"*) echo "too fast: try again with fewer parallel requests" ;;
  *) ;;
esac

if grep -q "RequestTimeTooSkewed" <<<"$out"; then
  echo "the clock of $(hostname) is wrong" >&2
elif [[ $out == *"SignatureDoesNotMatch"* ]]; then
  echo "the secret key is wrong, or a proxy changed the request" >&2
fi
exit 1
