using Amazon.S3.Model;
using OurCompletion = SendEvent.Benchmarks.S3.CompleteMultipartUploadRequest;
using OurPage = SendEvent.Benchmarks.S3.ListObjectsV2Output;

namespace SendEvent.Benchmarks.Peers;

/// <summary>The AWS SDK's types with the content of ours.</summary>
internal static class AwsS3
{
    public static CompleteMultipartUploadRequest RequestOf(OurCompletion request) => new()
    {
        BucketName = "bucket",
        Key = request.Key,
        UploadId = request.UploadId,
        PartETags = [.. request.MultipartUpload!.Parts!.Value.Select(part => new PartETag(part.PartNumber!.Value, part.ETag!))],
    };

    public static void CheckSame(OurPage ours, ListObjectsV2Response theirs)
    {
        Same.Value(ours.Name, theirs.Name);
        Same.Value(ours.Prefix, theirs.Prefix);
        Same.Value(ours.KeyCount, theirs.KeyCount);
        Same.Value(ours.MaxKeys, theirs.MaxKeys);
        Same.Value(ours.IsTruncated, theirs.IsTruncated);
        Same.Value(ours.NextContinuationToken, theirs.NextContinuationToken);
        Same.Value(ours.Contents!.Value.Count, theirs.S3Objects.Count);
        for (var i = 0; i < theirs.S3Objects.Count; i++)
        {
            var (left, right) = (ours.Contents.Value[i], theirs.S3Objects[i]);
            Same.Value(left.Key, right.Key);
            Same.Value(left.ETag, right.ETag);
            Same.Value(left.Size, right.Size);
            Same.Value(left.LastModified!.Value.UtcDateTime, right.LastModified!.Value.ToUniversalTime());
            Same.Value(left.StorageClass!.Value.Value, right.StorageClass.Value);
        }
    }
}
