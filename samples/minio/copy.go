// Package mirror copies objects between any two S3-compatible services.
package mirror

import (
	"context"
	"errors"

	"github.com/minio/minio-go/v7"
)

// ErrGone is returned when the source has vanished meanwhile.
var ErrGone = errors.New("mirror: source is gone")

// Copy copies one object; the bucket of the target is created where it is missing.
func Copy(
	ctx context.Context,
	c *minio.Client,
	dst minio.CopyDestOptions,
	src minio.CopySrcOptions,
) error {
	_, err := c.CopyObject(ctx, dst, src)
	switch minio.ToErrorResponse(err).Code {
	case "":
		return nil
	case "NoSuchKey":
		return ErrGone
	case "NoSuchBucket":
		if err := c.MakeBucket(ctx, dst.Bucket, minio.MakeBucketOptions{}); err != nil {
			return err
		}
		return Copy(ctx, c, dst, src)
	case "PreconditionFailed":
		return nil // the target is newer
	}
	return err
}
