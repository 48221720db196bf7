namespace SendEvent.Shapes.Tests;

/// <summary>Constraints: all violations at once, each with its path.</summary>
public class MakeTests
{
    [Fact]
    public void Make_lists_all_violations()
    {
        var exception = Assert.Throws<ShapeValidationException>(() =>
            SendEventRequest.Make(contentType: "", connectionToken: "secret", content: new string('x', 16385)));
        Assert.Equal("SendEventRequest", exception.Shape);
        Assert.Equal("SendEventRequest", exception.Path);
        Assert.Equal(
            "SendEventRequest: 2 violations: SendEventRequest.ContentType: must have at least 1 character, has 0; "
            + "SendEventRequest.Content: must have at most 16384 characters, has 16385.",
            exception.Message);
        Assert.Equal(
            [
                new ShapeViolation("SendEventRequest.ContentType", "must have at least 1 character, has 0"),
                new ShapeViolation("SendEventRequest.Content", "must have at most 16384 characters, has 16385"),
            ],
            exception.Violations);
    }

    [Fact]
    public void Make_names_the_path_of_a_single_violation()
    {
        var exception = Assert.Throws<ShapeValidationException>(() => SendEventRequest.Make("a", connectionToken: "b", clientToken: new string('x', 501)));
        Assert.Equal("SendEventRequest.ClientToken: must have at most 500 characters, has 501.", exception.Message);
        Assert.Equal("SendEventRequest.ClientToken", exception.Path);
        Assert.Equal("SendEventRequest", exception.Shape);
    }

    [Fact]
    public void TryMake_gives_the_same_without_an_exception()
    {
        Assert.False(SendEventRequest.TryMake(out var made, out var violations, contentType: "", connectionToken: ""));
        Assert.Null(made);
        Assert.Equal(["SendEventRequest.ContentType", "SendEventRequest.ConnectionToken"], violations.Select(violation => violation.Path));

        Assert.True(SendEventRequest.TryMake(out made, out violations, contentType: "a", connectionToken: "b", content: "c"));
        Assert.Equal(SendEventRequest.Make(contentType: "a", connectionToken: "b", content: "c"), made);
        Assert.Empty(violations);
    }

    [Fact]
    public void Null_is_no_value_of_a_required_member()
    {
        var exception = Assert.Throws<ShapeValidationException>(() => SendEventRequest.Make(contentType: null!, connectionToken: null!));
        Assert.Equal(
            [
                new ShapeViolation("SendEventRequest.ContentType", "is required"),
                new ShapeViolation("SendEventRequest.ConnectionToken", "is required"),
            ],
            exception.Violations);
    }

    [Fact]
    public void Bounds_are_inclusive_and_count_characters_not_units()
    {
        var longest = string.Concat(Enumerable.Repeat("😀", 100));
        Assert.Equal(longest, SendEventRequest.Make(longest, connectionToken: "b").ContentType);
        Assert.Equal(
            "SendEventRequest.ContentType: must have at most 100 characters, has 101.",
            Assert.Throws<ShapeValidationException>(() => SendEventRequest.Make(longest + "x", connectionToken: "b")).Message);
    }

    [Fact]
    public void Validate_checks_what_was_read()
    {
        var read = SendEventRequest.OfJson("""{"ContentType":"","ConnectionToken":""}""");
        var exception = Assert.Throws<ShapeValidationException>(() => read.Validate());
        Assert.Equal(2, exception.Violations.Count);
        Assert.Same(Samples.Full, Samples.Full.Validate());
    }

    [Fact]
    public void A_conversion_does_not_throw_and_Validate_lists_everything()
    {
        var request = Samples.Full with { ContentType = "", Content = new string('x', 16385) };
        Assert.False(request.TryValidate(out var violations));
        Assert.Equal(["SendEventRequest.ContentType", "SendEventRequest.Content"], violations.Select(violation => violation.Path));
        Assert.Equal(violations, Assert.Throws<ShapeValidationException>(request.Validate).Violations);
        Assert.True(Samples.Full.TryValidate(out _));
    }

    [Fact]
    public void Violations_name_items_and_entries()
    {
        var response = GetTranscriptResponse.OfJson("""{"Transcript":[{"Id":"a"},{"Id":"","Content":""}]}""");
        Assert.Equal(
            ["GetTranscriptResponse.Transcript[1].Content", "GetTranscriptResponse.Transcript[1].Id"],
            Assert.Throws<ShapeValidationException>(response.Validate).Violations.Select(violation => violation.Path));

        var headers = UploadMetadataSignedHeaders.OfJson("""{"a":"","b":"c"}""");
        Assert.Equal(
            "UploadMetadataSignedHeaders[\"a\"]: must have at least 1 character, has 0.",
            Assert.Throws<ShapeValidationException>(() => UploadMetadataSignedHeaders.Validate(headers)).Message);
    }

    [Fact]
    public void Numbers_have_bounds()
    {
        Assert.Equal("MaxResults: must be at most 100, is 101.", Assert.Throws<ShapeValidationException>(() => MaxResults.Make(101)).Message);
        Assert.Equal("MaxResults: must be at least 0, is -1.", Assert.Throws<ShapeValidationException>(() => MaxResults.Make(-1)).Message);
        Assert.Equal(100, MaxResults.Make(100).Value);
    }
}
