using PerfRules.Benchmarks.Editor;

// 用法：dotnet run --project tests/PerfRules.Benchmarks -c Release -- editor [服务器]
//       dotnet run --project tests/PerfRules.Benchmarks -c Release -- large 文件.prules
return args switch
{
    ["editor", .. var rest] => await EditorBenchmark.RunAsync(rest.FirstOrDefault()),
    ["large", var path] => LargeFramework.Write(path),
    _ => Help(),
};

static int Help()
{
    Console.Error.WriteLine("editor [服务器]：编辑器的启动、按键到问题、内存；large 文件：写出五千行的框架。");
    return 2;
}
