using System.Text;
using PerfRules.Cli.Files;
using PerfRules.Runtime.Loading;

namespace PerfRules.Cli.Rules;

/// <summary>可以用来评分的规则：规则文件，或编译好的程序集（内附规则原文）。</summary>
/// <param name="Input">规则。</param>
/// <param name="Compiled">程序集中编译好的规则；参数是规则文件时为空。</param>
internal sealed record ScorableRules(RuleInput Input, LoadedFramework? Compiled) : IDisposable
{
    public static ScorableRules? Read(CliHost host, string path, out string? error)
    {
        if (!Path.GetExtension(path).Equals(".dll", StringComparison.OrdinalIgnoreCase))
            return RuleInput.Read(host, path, out error) is { } input ? new ScorableRules(input, null) : null;
        if (FileStore.TryRead(host, path, out error) is not { } bytes)
            return null;
        using var image = new MemoryStream(bytes);
        if (CompiledFrameworkLoader.TryLoad(image) is { } loaded)
        {
            // 内附的各文件以相对于规则文件的路径为名，因此规则文件只取文件名。
            var framework = loaded.Framework;
            var input = RuleInput.Parse(
                Encoding.UTF8.GetBytes(framework.ReadSource()), path, Path.GetFileName(path),
                reference => framework.ReadReference(reference) is { } text ? Encoding.UTF8.GetBytes(text) : null);
            return new ScorableRules(input, loaded);
        }
        error = $"“{path}”不是由 perfrules compile 编译的规则，或与本版本不相容。";
        return null;
    }

    public void Dispose() => Compiled?.Dispose();
}
