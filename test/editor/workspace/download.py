import ibm_boto3


def explain(error):
    match error.response["Error"]["Code"]:
        case "NoSuchKey":
            return "There is no such object."
        case "NoSuchBucketPolicy":
            return "The bucket has no policy."


def is_gone(error):
    return error.response["Error"]["Code"] == ""
