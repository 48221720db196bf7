using var http = new HttpClient { BaseAddress = new Uri("http://localhost:1/") };
using var content = new StringContent("{}");
using var response = await http.PostAsync(new Uri("/", UriKind.Relative), content);
Console.WriteLine(await response.Content.ReadAsStringAsync());
