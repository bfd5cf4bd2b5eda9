package com.example.archive;

// s3-error-codes: vendor ibm-cos

import com.ibm.cloud.objectstorage.services.s3.AmazonS3;
import com.ibm.cloud.objectstorage.services.s3.model.AmazonS3Exception;

/** The SDK of IBM has the shape of the AWS SDK for Java, version 1. */
final class ObjectStore {
  private final AmazonS3 cos;

  ObjectStore(AmazonS3 cos) {
    this.cos = cos;
  }

  void createBucket(String name) {
    try {
      cos.createBucket(name);
    } catch (AmazonS3Exception e) {
      switch (e.getErrorCode()) {
        case "BucketAlreadyExists" -> throw new IllegalStateException(name + " is taken", e);
        case "TooManyBuckets" -> throw new IllegalStateException("delete a bucket first", e);
        default -> throw e;
      }
    }
  }

  boolean isRestorable(String bucket, String key) {
    try {
      cos.getObject(bucket, key).close();
      return false;
    } catch (AmazonS3Exception e) {
      // The object is archived: restore it, then read it.
      return "InvalidObjectState".equals(e.getErrorCode());
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
