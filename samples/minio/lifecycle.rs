//! Reads the lifecycle rules of a bucket, wherever it is.

use aws_sdk_s3::error::ProvideErrorMetadata;
use aws_sdk_s3::types::LifecycleRule;
use aws_sdk_s3::Client;

pub async fn rules(client: &Client, bucket: &str) -> Result<Vec<LifecycleRule>, aws_sdk_s3::Error> {
    let answer = client
        .get_bucket_lifecycle_configuration()
        .bucket(bucket)
        .send()
        .await;
    match answer {
        Ok(output) => Ok(output.rules.unwrap_or_default()),
        // No rules is an answer too, and not an error.
        Err(error) if error.code() == Some("NoSuchLifecycleConfiguration") => Ok(Vec::new()),
        Err(error) if matches!(error.code(), Some("NotImplemented" | "MethodNotAllowed")) => {
            eprintln!("{bucket}: this service has no lifecycle rules");
            Ok(Vec::new())
        }
        Err(error) => Err(error.into()),
    }
}
