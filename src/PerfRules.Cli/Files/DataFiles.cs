using System.Collections.Immutable;
using PerfRules.Documents.Data;

namespace PerfRules.Cli.Files;

/// <summary>读数据文件。</summary>
internal static class DataFiles
{
    /// <summary>读不了的记入 <paramref name="errors"/>，不读。</summary>
    public static ImmutableArray<DataFile> Read(CliHost host, IEnumerable<string> paths, List<string> errors)
    {
        var files = ImmutableArray.CreateBuilder<DataFile>();
        foreach (var path in paths)
        {
            if (FileStore.TryRead(host, path, out var error) is { } content)
                files.Add(new DataFile(path, content));
            else
                errors.Add(error!);
        }
        return files.ToImmutable();
    }
}
