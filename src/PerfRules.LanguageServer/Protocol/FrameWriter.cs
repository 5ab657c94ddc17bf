using System.Buffers;
using System.IO.Pipelines;
using System.Text;
using System.Threading.Channels;

namespace PerfRules.LanguageServer.Protocol;

/// <summary>把消息依次写进字节流。交来的消息先排队，对方读得慢时谁也不用等。</summary>
public sealed class FrameWriter(PipeWriter output)
{
    private readonly Channel<byte[]> _queue = Channel.CreateUnbounded<byte[]>(new UnboundedChannelOptions { SingleReader = true });

    /// <summary>排进队尾；连接已经结束时不再写。</summary>
    public void Post(byte[] body) => _queue.Writer.TryWrite(body);

    /// <summary>不再接收新的消息；已经排队的照写。</summary>
    public void Complete() => _queue.Writer.TryComplete();

    /// <summary>一直写到队列结束，或者对方不再读。</summary>
    public async Task RunAsync()
    {
        await foreach (var body in _queue.Reader.ReadAllAsync().ConfigureAwait(false))
        {
            output.Write(Encoding.ASCII.GetBytes($"Content-Length: {body.Length}\r\n\r\n"));
            var flushed = await output.WriteAsync(body).ConfigureAwait(false);
            if (flushed.IsCompleted)
                break;
        }
        await output.CompleteAsync().ConfigureAwait(false);
    }
}
