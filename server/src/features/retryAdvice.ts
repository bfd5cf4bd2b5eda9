import type { Retry } from "../catalog/conditions";
import type { Translate } from "../l10n";

/** Whether sending the same request again helps, as a sentence. */
export function retryAdvice(retry: Retry, t: Translate): string {
  switch (retry) {
    case "no":
      return t("Don't retry: the same request will fail again.");
    case "backoff":
      return t("Retry with backoff: after a pause that grows with each attempt.");
    case "after-fix":
      return t("Retry once the cause is gone, not before.");
  }
}

/** The same in a few words, for a line of a hover. */
export function retryLine(retry: Retry, t: Translate): string {
  switch (retry) {
    case "no":
      return t("Retry: no, the same request will fail again.");
    case "backoff":
      return t("Retry: yes, with back-off.");
    case "after-fix":
      return t("Retry: only after the fix.");
  }
}
