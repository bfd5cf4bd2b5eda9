// Package state keeps build state in Open Telekom Cloud OBS.
package state

import (
	"errors"
	"fmt"

	"github.com/huaweicloud/huaweicloud-sdk-go-obs/obs"
)

// Delete removes a bucket, and says in plain words why it could not.
func Delete(client *obs.ObsClient, bucket string) error {
	_, err := client.DeleteBucket(bucket)
	var obsErr obs.ObsError
	if !errors.As(err, &obsErr) {
		return err
	}
	switch obsErr.Code {
	case "NoSuchBucket":
		return nil
	case "BucketNotEmpty":
		return fmt.Errorf("empty %s first, its unfinished uploads too", bucket)
	case "AccessDenied", "AllAccessDisabled":
		return fmt.Errorf("%s: %s (request %s)", bucket, obsErr.Message, obsErr.RequestId)
	case "KMS.DisabledException", "KMS.NotFoundException":
		return fmt.Errorf("the master key of %s is gone", bucket)
	}
	return err
}

// HasPolicy is false where a bucket has none.
func HasPolicy(client *obs.ObsClient, bucket string) (bool, error) {
	_, err := client.GetBucketPolicy(bucket)
	if obsErr, ok := err.(obs.ObsError); ok && obsErr.Code == "NoSuchBucketPolicy" {
		return false, nil
	}
	// This one is in another vendor's list: OBS never sends it.
	if obsErr, ok := err.(obs.ObsError); ok && obsErr.Code == "VaultQuotaExceeded" {
		return false, nil
	}
	return err == nil, err
}
