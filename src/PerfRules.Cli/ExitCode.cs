namespace PerfRules.Cli;

/// <summary>进程的退出码，脚本据此判断。</summary>
public static class ExitCode
{
    /// <summary>没有错误。</summary>
    public const int Success = 0;

    /// <summary>规则有错误、用例失败，或有不能评分的数据。</summary>
    public const int Failure = 1;

    /// <summary>命令用错了，包括文件不存在。</summary>
    public const int Usage = 2;

    /// <summary>程序自身的错误。</summary>
    public const int InternalError = 3;
}
