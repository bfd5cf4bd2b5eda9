# frozen_string_literal: true

# s3-error-codes: vendor jdcloud-oss

require "aws-sdk-s3"

# Empties and deletes the buckets of a finished test run.
class Cleanup
  def initialize(client)
    @client = client
  end

  def delete(bucket)
    @client.delete_bucket(bucket: bucket)
  rescue Aws::S3::Errors::NoSuchBucket
    :gone
  rescue Aws::S3::Errors::BucketNotEmpty
    empty(bucket)
    retry
  rescue Aws::S3::Errors::ServiceError => e
    raise unless e.code == "BucketHasPictureStyle"

    warn "#{bucket} still has a picture style"
  end

  private

  def empty(bucket)
    Aws::S3::Bucket.new(bucket, client: @client).objects.batch_delete!
  end
end
