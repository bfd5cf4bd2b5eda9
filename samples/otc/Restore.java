package com.example.restore;

import com.obs.services.ObsClient;
import com.obs.services.exception.ObsException;
import com.obs.services.model.RestoreObjectRequest;

/** Brings cold objects back from Open Telekom Cloud OBS. */
final class Restore {
  private static final String RESTORED = "ObjectHasAlreadyRestored";

  private final ObsClient obs;

  Restore(ObsClient obs) {
    this.obs = obs;
  }

  String restore(String bucket, String key, int days) {
    try {
      obs.restoreObject(new RestoreObjectRequest(bucket, key, days));
      return "started";
    } catch (ObsException e) {
      String code = e.getErrorCode();
      if ("RestoreAlreadyInProgress".equals(code)) {
        return "running";
      }
      if (RESTORED.equals(code)) {
        return "done";
      }
      if (code.equals("InArrearOrInsufficientBalance") || code.equals("FrozenUserId")) {
        throw new IllegalStateException("pay the bill: " + e.getErrorMessage(), e);
      }
      throw e;
    }
  }
}
