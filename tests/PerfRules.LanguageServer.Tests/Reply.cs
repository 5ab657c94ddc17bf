using System.Text.Json;

namespace PerfRules.LanguageServer.Tests;

/// <summary>服务器对一个请求的答复：结果，或者错误。</summary>
internal sealed record Reply(JsonElement Message)
{
    /// <summary>错误码；成功时为空。</summary>
    public int? ErrorCode => Message.TryGetProperty("error", out var error) ? error.GetProperty("code").GetInt32() : null;

    public string? ErrorMessage => Message.TryGetProperty("error", out var error) ? error.GetProperty("message").GetString() : null;

    /// <summary>结果；答复是错误时断言失败。</summary>
    public JsonElement Result
    {
        get
        {
            Assert.Null(ErrorMessage);
            return Message.GetProperty("result");
        }
    }
}
