using System.Buffers;
using System.Globalization;
using System.IO.Pipelines;
using System.Text;

namespace PerfRules.LanguageServer.Protocol;

/// <summary>从字节流里分出消息：若干行首部，一个空行，然后正好 Content-Length 个字节。</summary>
public sealed class FrameReader(PipeReader input)
{
    public const int LongestHeader = 4 * 1024;
    public const int LongestBody = 64 * 1024 * 1024;

    /// <summary>下一条消息的字节；对方在两条消息之间关闭了流时为空。</summary>
    /// <exception cref="FramingException">首部不合规定，或者流断在消息中间。</exception>
    public async ValueTask<byte[]?> ReadAsync(CancellationToken cancellation = default)
    {
        while (true)
        {
            var read = await input.ReadAsync(cancellation).ConfigureAwait(false);
            var rest = read.Buffer;
            var body = TakeFrame(ref rest);
            if (body is not null)
            {
                input.AdvanceTo(rest.Start);
                return body;
            }
            if (read.IsCompleted)
                return rest.IsEmpty ? null : throw new FramingException("输入在一条消息中间结束了。");
            input.AdvanceTo(rest.Start, rest.End);
        }
    }

    /// <summary>不再读了，让写的一方知道。</summary>
    public ValueTask CompleteAsync() => input.CompleteAsync();

    // 凑不齐一条时不取走任何字节，等更多字节到了从首部重新看。
    private static byte[]? TakeFrame(ref ReadOnlySequence<byte> bytes)
    {
        var reader = new SequenceReader<byte>(bytes);
        if (!reader.TryReadTo(out ReadOnlySequence<byte> header, "\r\n\r\n"u8))
            return bytes.Length <= LongestHeader ? null : throw new FramingException("消息首部过长。");
        if (header.Length > LongestHeader)
            throw new FramingException("消息首部过长。");
        var length = ReadLength(Encoding.Latin1.GetString(header));
        if (reader.Remaining < length)
            return null;
        var body = bytes.Slice(reader.Position, length);
        bytes = bytes.Slice(body.End);
        return body.ToArray();
    }

    private static int ReadLength(string header)
    {
        int? length = null;
        foreach (var line in header.Split("\r\n"))
        {
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            if (colon <= 0)
                throw new FramingException($"消息首部的这一行没有冒号：{line}");
            // 另一种首部 Content-Type 只许写 utf-8，看不看都一样。
            if (!line.AsSpan(0, colon).Trim().Equals("Content-Length", StringComparison.OrdinalIgnoreCase))
                continue;
            if (length is not null)
                throw new FramingException("消息首部写了两次 Content-Length。");
            if (!int.TryParse(line.AsSpan(colon + 1).Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var value) || value > LongestBody)
                throw new FramingException($"消息首部的长度不对：{line}");
            length = value;
        }
        return length ?? throw new FramingException("消息首部没有 Content-Length。");
    }
}
