using System.Text;
using System.Text.Json;

namespace PerfRules.LanguageServer.Tests;

/// <summary>测试这一端的收发。自成一套，不用服务器的分帧，否则两边一起错就看不出来。</summary>
internal static class Wire
{
    public static byte[] Frame(string json) =>
        [.. Encoding.ASCII.GetBytes($"Content-Length: {Encoding.UTF8.GetByteCount(json)}\r\n\r\n"), .. Encoding.UTF8.GetBytes(json)];

    /// <summary>逐字节读一条消息；流结束时为空。</summary>
    public static async Task<JsonElement?> ReadAsync(Stream stream)
    {
        var header = new StringBuilder();
        var one = new byte[1];
        while (!header.ToString().EndsWith("\r\n\r\n", StringComparison.Ordinal))
        {
            if (await stream.ReadAsync(one) == 0)
            {
                Assert.Equal("", header.ToString());
                return null;
            }
            header.Append((char)one[0]);
        }
        var line = Assert.Single(header.ToString().Split("\r\n", StringSplitOptions.RemoveEmptyEntries));
        Assert.StartsWith("Content-Length: ", line, StringComparison.Ordinal);
        var body = new byte[int.Parse(line["Content-Length: ".Length..], System.Globalization.CultureInfo.InvariantCulture)];
        await stream.ReadExactlyAsync(body);
        return JsonElement.Parse(body);
    }
}
