namespace PerfRules.Documents.Data;

/// <summary>一个数据文件：名称（用于识别格式、明细和报告位置）和全部字节。</summary>
public sealed record DataFile(string Path, byte[] Content)
{
    /// <summary>不含目录的文件名。</summary>
    public string Name => System.IO.Path.GetFileName(Path);
}
