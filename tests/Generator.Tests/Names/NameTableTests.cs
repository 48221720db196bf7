using SendEvent.Generators.Emitting.Names;

namespace SendEvent.Generators.Tests.Names;

public class NameTableTests
{
    [Fact]
    public void Of_types_the_one_already_spelled_so_keeps_the_name()
    {
        var names = TypeNames.Assign(["__string", "string", "String"], [], null);

        Assert.Equal("String", names.Shape("String"));
        Assert.Equal("String2", names.Shape("__string"));
        Assert.Equal("String3", names.Shape("string"));
        Assert.Equal(
            [new NameCollision("__string", "String", "String2", "String"), new("string", "String", "String3", "String")],
            names.Collisions);
    }

    [Fact]
    public void Types_that_differ_only_by_case_are_told_apart()
    {
        var names = TypeNames.Assign(["RoleArn", "RoleARN"], [], null);

        Assert.Equal("RoleARN", names.Shape("RoleARN"));
        Assert.Equal("RoleArn2", names.Shape("RoleArn"));
    }

    [Fact]
    public void Nobody_is_given_a_name_that_another_wants()
    {
        var names = TypeNames.Assign(["string", "String", "String2", "V1", "v1", "V12"], [], null);

        Assert.Equal("String3", names.Shape("string"));
        Assert.Equal("String2", names.Shape("String2"));
        Assert.Equal("V1_2", names.Shape("v1"));
        Assert.Equal("V12", names.Shape("V12"));
    }

    [Fact]
    public void Shapes_give_way_to_operations_and_the_client()
    {
        var names = TypeNames.Assign(["CreateInput", "CreateInputOperation", "IotClient"], ["CreateInput"], "IotClient");

        Assert.Equal("CreateInput", names.Shape("CreateInput"));
        Assert.Equal("CreateInputOperation", names.OperationClass("CreateInput"));
        Assert.Equal("CreateInputAsync", names.OperationMethod("CreateInput"));
        Assert.Equal("CreateInputOperationShape", names.Shape("CreateInputOperation"));
        Assert.Equal("IotClientShape", names.Shape("IotClient"));
        Assert.All(names.Collisions, static collision => Assert.Null(collision.Holder));
    }

    [Fact]
    public void Framework_names_stay() =>
        Assert.All(["String", "Type", "Action", "Object", "Task"], static name => Assert.Equal(name, TypeNames.Assign([name], [], null).Shape(name)));

    [Fact]
    public void Properties_avoid_the_types_own_name_and_reserved_ones()
    {
        var names = MemberNames.Properties("Tags", ["tags", "equals", "Context_", "EqualsMember", "toJson", "operator"]);

        Assert.Equal("TagsMember", names["tags"]);
        Assert.Equal("EqualsMember2", names["equals"]);
        Assert.Equal("EqualsMember", names["EqualsMember"]);
        Assert.Equal("Context", names["Context_"]);
        Assert.Equal("ToJsonMember", names["toJson"]);
        Assert.Equal("Operator", names["operator"]);
    }

    [Fact]
    public void Cases_avoid_what_unions_use()
    {
        var names = MemberNames.Cases("AttributeValue", ["S", "NULL", "value", "unknown", "attributeValue"]);

        Assert.Equal(["S", "NULL", "ValueCase", "UnknownCase", "AttributeValueCase"],
            ["S", .. new[] { "NULL", "value", "unknown", "attributeValue" }.Select(name => names[name])]);
    }

    [Fact]
    public void Locals_avoid_those_of_the_emitter()
    {
        var names = MemberNames.Locals(["Made", "Violations", "ARN", "Arn", "Namespace"], ["made", "violations"]);

        Assert.Equal("madeMember", names["Made"]);
        Assert.Equal("violationsMember", names["Violations"]);
        Assert.Equal("arn", names["ARN"]);
        Assert.Equal("arn2", names["Arn"]);
        Assert.Equal("namespace", names["Namespace"]);
    }

    [Fact]
    public void Parameters_are_called_like_properties_unless_only_these_could_not_be()
    {
        string[] members = ["Count", "Equals", "equals", "Read", "Made", "RoleArn", "RoleARN"];
        var names = MemberNames.Parameters(members, MemberNames.Properties("Type", members), ["made"]);

        Assert.Equal(["count", "equals2", "equals", "read", "madeMember", "roleArn2", "roleARN"], members.Select(member => names[member]));
    }

    [Theory]
    [InlineData("AWS::DynamoDB::Table", "AWSDynamoDBTable")]
    [InlineData("US_EAST_1", "UsEast1")]
    [InlineData("us-east-1", "UsEast1")]
    [InlineData("ENABLED", "Enabled")]
    [InlineData("US", "US")]
    [InlineData("t2.micro", "T2Micro")]
    [InlineData("m5.24xlarge", "M5_24xlarge")]
    [InlineData("u-6tb1.112xlarge", "U6tb1_112xlarge")]
    [InlineData("5.1", "_5_1")]
    [InlineData("application/vnd.amazonaws.connect.event.typing", "ApplicationVndAmazonawsConnectEventTyping")]
    [InlineData("LunAlreadyAllocated ", "LunAlreadyAllocated")]
    [InlineData("", "Empty")]
    [InlineData("*", "Asterisk")]
    [InlineData("<=", "LessThanEqualSign")]
    [InlineData("★", "U2605")]
    public void Enum_values(string value, string expected) => Assert.Equal(expected, EnumNames.ToMemberName(value));

    [Fact]
    public void Enum_values_stay_distinct()
    {
        var names = EnumNames.Assign("Color", ["color", "make", "value", "a-b", "a b", "AB"]);

        Assert.Equal("ColorValue", names["color"]);
        Assert.Equal("MakeValue", names["make"]);
        Assert.Equal("ValueValue", names["value"]);
        Assert.Equal("AB", names["AB"]);
        Assert.Equal("AB2", names["a b"]);
        Assert.Equal("AB3", names["a-b"]);
    }

    [Theory]
    [InlineData("ConnectParticipant", null, "ConnectParticipantClient")]
    [InlineData("Lex Runtime Service", "Amazon Lex Runtime Service", "LexRuntimeServiceClient")]
    [InlineData(null, "AWS Security Token Service", "SecurityTokenServiceClient")]
    [InlineData("", "Amazon ", "AmazonClient")]
    [InlineData("Elastic Load Balancing v2", null, "ElasticLoadBalancingV2Client")]
    [InlineData("S3", null, "S3Client")]
    [InlineData("HttpClient", null, "HttpClient")]
    [InlineData(null, null, "ServiceClient")]
    public void Clients(string? id, string? fullName, string expected) => Assert.Equal(expected, ClientNames.Of(id, fullName));

    [Fact]
    public void Order_does_not_matter()
    {
        var random = new Random(2);
        string[] pool = ["a", "A", "_a", "A2", "a2", "A_2", "b", "B", "B2", "equals", "Equals", "EqualsMember", "equalsMember2", "1", "_1"];
        for (var round = 0; round < 2_000; round++)
        {
            string[] some = [.. pool.Where(_ => random.Next(2) == 0)];
            var first = MemberNames.Properties("B", some);
            string[] shuffled = [.. some];
            random.Shuffle(shuffled);
            var second = MemberNames.Properties("B", shuffled);

            Assert.All(some, name => Assert.Equal(first[name], second[name]));
            Assert.Equal(first.Collisions, second.Collisions);
            Assert.Equal(some.Length, some.Select(name => first[name]).Distinct(StringComparer.OrdinalIgnoreCase).Count());
        }
    }

    [Fact]
    public void Thousands_of_equal_wishes_take_linear_time()
    {
        string[] values = [.. Enumerable.Range(0, 5_000).Select(static number => "a" + new string('-', number % 200) + new string('+', number / 200) + "b")];

        var names = EnumNames.Assign("Many", values);

        Assert.Equal(5_000, values.Select(value => names[value]).Distinct().Count());
    }
}
