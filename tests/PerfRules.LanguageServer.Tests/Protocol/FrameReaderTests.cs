using System.IO.Pipelines;
using System.Text;
using PerfRules.LanguageServer.Protocol;

namespace PerfRules.LanguageServer.Tests.Protocol;

/// <summary>从字节流里分出消息。每次写入都等读的一方看过了再写下一次，所以切分的位置正是所写的。</summary>
public class FrameReaderTests
{
    [Fact]
    public async Task 长度以字节计()
    {
        var frames = await ReadAllAsync(Wire.Frame("""{"名":"福田区"}"""));
        Assert.Equal(["""{"名":"福田区"}"""], frames);
    }

    [Fact]
    public async Task 一次到达的两条分开() =>
        Assert.Equal(["{}", "[1]"], await ReadAllAsync([.. Wire.Frame("{}"), .. Wire.Frame("[1]")]));

    [Fact]
    public async Task 在任何一个字节处断开都一样()
    {
        byte[] bytes = [.. Wire.Frame("""{"a":"汉字"}"""), .. Wire.Frame("""{"b":2}""")];
        for (var cut = 1; cut < bytes.Length; cut++)
            Assert.Equal(["""{"a":"汉字"}""", """{"b":2}"""], await ReadAllAsync(bytes[..cut], bytes[cut..]));
    }

    [Fact]
    public async Task 一个字节一个字节地到达也一样() =>
        Assert.Equal(["""{"a":"汉字"}"""], await ReadAllAsync([.. Wire.Frame("""{"a":"汉字"}""").Select(b => new[] { b })]));

    [Theory]
    [InlineData("content-length: 2\r\n\r\n{}")]
    [InlineData("CONTENT-LENGTH:2\r\n\r\n{}")]
    [InlineData("Content-Type: application/vscode-jsonrpc; charset=utf-8\r\nContent-Length: 2\r\n\r\n{}")]
    [InlineData("Content-Length: 2\r\nContent-Type: application/vscode-jsonrpc; charset=utf8\r\n\r\n{}")]
    public async Task 首部名称不分大小写且可有别的首部(string text) => Assert.Equal(["{}"], await ReadAllAsync(Encoding.UTF8.GetBytes(text)));

    [Fact]
    public async Task 空的消息是零个字节() => Assert.Equal([""], await ReadAllAsync("Content-Length: 0\r\n\r\n"u8.ToArray()));

    [Fact]
    public async Task 最后一条与流的结束一起到达()
    {
        var pipe = new Pipe();
        await pipe.Writer.WriteAsync(Wire.Frame("{}"));
        await pipe.Writer.CompleteAsync();
        var reader = new FrameReader(pipe.Reader);
        Assert.Equal("{}"u8.ToArray(), await reader.ReadAsync());
        Assert.Null(await reader.ReadAsync());
    }

    [Fact]
    public async Task 没有消息的流就是结束() => Assert.Empty(await ReadAllAsync());

    [Theory]
    [InlineData("Content-Type: x\r\n\r\n{}", "没有 Content-Length")]
    [InlineData("\r\n\r\n{}", "没有冒号")]
    [InlineData("Content-Length 2\r\n\r\n{}", "没有冒号")]
    [InlineData("Content-Length: -1\r\n\r\n{}", "长度不对")]
    [InlineData("Content-Length: 2.5\r\n\r\n{}", "长度不对")]
    [InlineData("Content-Length: 二\r\n\r\n{}", "长度不对")]
    [InlineData("Content-Length: \r\n\r\n{}", "长度不对")]
    [InlineData("Content-Length: 99999999999999999999\r\n\r\n{}", "长度不对")]
    [InlineData("Content-Length: 67108865\r\n\r\n{}", "长度不对")]
    [InlineData("Content-Length: 2\r\nContent-Length: 3\r\n\r\n{}", "两次")]
    [InlineData("Content-Length: 3\r\n\r\n{}", "中间结束")]
    [InlineData("Content-Length: 3\r\n", "中间结束")]
    public async Task 分不出消息的报错(string text, string message)
    {
        var exception = await Assert.ThrowsAsync<FramingException>(() => ReadAllAsync(Encoding.UTF8.GetBytes(text)));
        Assert.Contains(message, exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task 首部没有尽头的不会一直攒下去()
    {
        var pipe = new Pipe(new PipeOptions(pauseWriterThreshold: 0));
        await pipe.Writer.WriteAsync(new byte[FrameReader.LongestHeader + 1]);
        await Assert.ThrowsAsync<FramingException>(() => new FrameReader(pipe.Reader).ReadAsync().AsTask());
    }

    private static async Task<List<string>> ReadAllAsync(params byte[][] chunks)
    {
        // 读写都在同一线程上接续，写入返回时读的一方已经看过。
        var pipe = new Pipe(new PipeOptions(readerScheduler: PipeScheduler.Inline, writerScheduler: PipeScheduler.Inline, useSynchronizationContext: false));
        var frames = CollectAsync(new FrameReader(pipe.Reader));
        foreach (var chunk in chunks)
            await pipe.Writer.WriteAsync(chunk);
        await pipe.Writer.CompleteAsync();
        return await frames;
    }

    private static async Task<List<string>> CollectAsync(FrameReader reader)
    {
        var frames = new List<string>();
        while (await reader.ReadAsync() is { } body)
            frames.Add(Encoding.UTF8.GetString(body));
        return frames;
    }
}
