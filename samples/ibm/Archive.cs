// s3-error-codes: vendor ibm-cos

using Amazon.S3;
using Amazon.S3.Model;

namespace Example.Archive;

public sealed class Archive(IAmazonS3 client, string bucket)
{
    public async Task<Stream?> OpenAsync(string key)
    {
        try
        {
            return (await client.GetObjectAsync(bucket, key)).ResponseStream;
        }
        catch (AmazonS3Exception e) when (e.ErrorCode == "NoSuchKey")
        {
            return null;
        }
    }

    public async Task<bool> CompleteAsync(CompleteMultipartUploadRequest request)
    {
        try
        {
            await client.CompleteMultipartUploadAsync(request);
            return true;
        }
        catch (AmazonS3Exception e)
        {
            return e.ErrorCode switch
            {
                "EntityTooSmall" or "InvalidPart" or "InvalidPartOrder" => false,
                "NoSuchUpload" => throw new InvalidOperationException("aborted meanwhile", e),
                _ => throw new IOException($"S3 said {e.ErrorCode}", e),
            };
        }
    }
}
