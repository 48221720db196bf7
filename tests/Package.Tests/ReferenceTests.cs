namespace SendEvent.Package.Tests;

/// <summary>Shapes of another project: its file is read for names, and its types are used.</summary>
public sealed class ReferenceTests(PackageFeed feed) : IClassFixture<PackageFeed>
{
    private const string Common = """
        namespace: Shop.Common
        shapes:
          Money: { type: structure, required: [Amount], members: { Amount: Amount, Currency: Currency } }
          Amount: { type: integer, min: 0, default: 0 }
          Currency: { type: string, enum: [EUR, USD] }
          Text: { type: string, max: 9 }
          Amounts: { type: list, member: Amount }
          Way: { type: structure, union: true, members: { Cash: Money, Card: Text } }
          NotFound: { type: structure, exception: true, error: { httpStatusCode: 404 }, members: { Message: Text } }
        """;

    private const string Smithy = """
        $version: "2"
        namespace shop.stock
        structure Item { @required sku: Sku, tags: Tags }
        @length(min: 2) string Sku
        list Tags { member: Sku }
        """;

    private const string Orders = """
        metadata: { protocol: rest-json }
        operations:
          PlaceOrder:
            input: Order
            output: Money
            errors: [NotFound]
            http: { method: POST, requestUri: /orders }
        shapes:
          Order: { type: structure, required: [Price], members: { Price: Money, Ways: Ways, Note: Text, Long: Shop.Common.Text, Sums: Amounts, Item: Item } }
          Ways: { type: map, key: Currency, value: Way }
          Text: { type: string }
        """;

    private const string Program = """
        using Shop.Common;

        var order = Shop.Orders.Order.OfJson("{\"Price\":{\"Amount\":3,\"Currency\":\"EUR\"},\"Ways\":{\"USD\":{\"Card\":\"c\"}},\"Note\":\"a long note\",\"Long\":\"short\",\"Sums\":[1,2],\"Item\":{\"sku\":\"ab\",\"tags\":[\"cd\"]}}"u8);
        Money price = order.Price;
        Shop.Stock.Item item = order.Item!;
        System.Console.WriteLine(order);
        System.Console.WriteLine(Shop.Orders.Order.OfXml(order.ToXml()) == order);
        System.Console.WriteLine(item.Sku.Value + price.Currency + typeof(Shop.Orders.Order).Assembly.GetTypes().Length(t => t.Namespace is "Shop.Common" or "Shop.Stock"));

        internal static class Types
        {
            public static int Length(this System.Type[] types, System.Func<System.Type, bool> wanted) => System.Array.FindAll(types, t => wanted(t)).Length;
        }
        """;

    [Fact]
    public async Task AFileOfAnotherProjectGivesNamesAndNoTypes()
    {
        var common = new Consumer(feed, "common", extraItems: """
            <AdditionalFiles Update="stock.smithy" ShapeNamespace="Shop.Stock" />
            </ItemGroup>
            <PropertyGroup><OutputType>Library</OutputType><AssemblyName>Shop.Common</AssemblyName></PropertyGroup>
            <ItemGroup>
            """)
            .Write("common.shapes.yaml", Common)
            .Write("stock.smithy", Smithy);
        var orders = new Consumer(
            feed,
            "orders",
            extraItems: $"""
                <AdditionalFiles Include="{common.Folder}/common.shapes.yaml" ShapeReference="true" />
                <AdditionalFiles Include="{common.Folder}/stock.smithy" ShapeReference="true" ShapeNamespace="Shop.Stock" />
                </ItemGroup>
                <PropertyGroup><RootNamespace>Shop.Orders</RootNamespace></PropertyGroup>
                <ItemGroup>
                """,
            reference: $"""<ProjectReference Include="{common.Folder}/Consumer.csproj" />""")
            .Write("orders.shapes.yaml", Orders)
            .Write("Program.cs", Program);
        var run = (await orders.Run()).ShouldSucceed();
        Assert.Equal("""
            Order { Price = Money { Amount = 3, Currency = EUR }, Ways = { USD = Way { Card = c } }, Note = a long note, Long = short, Sums = [1, 2], Item = Item { Sku = ab, Tags = [cd] } }
            True
            abEUR0

            """.ReplaceLineEndings(), run.Output.ReplaceLineEndings());
    }
}
