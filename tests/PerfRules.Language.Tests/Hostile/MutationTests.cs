using System.Text;

namespace PerfRules.Language.Tests.Hostile;

/// <summary>随机破坏示例框架：不崩溃，诊断落在文件之内，消息只用中文。种子写在用例名里。</summary>
public class TextMutationTests
{
    public static TheoryData<int> Seeds => [.. Enumerable.Range(0, 15)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void 按字词破坏不崩溃(int batch)
    {
        for (var seed = batch * 100; seed < batch * 100 + 100; seed++)
            Attempt(seed, () => HostileInput.Compile(Mutations.OfText(HostileInput.Example, seed)));
    }

    internal static void Attempt(int seed, Action action)
    {
        try
        {
            action();
        }
        catch (Exception failure)
        {
            throw new InvalidOperationException($"种子 {seed}：{failure.Message}", failure);
        }
    }
}

/// <summary>随机破坏示例框架的字节。</summary>
public class ByteMutationTests
{
    public static TheoryData<int> Seeds => [.. Enumerable.Range(0, 5)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void 按字节破坏不崩溃(int batch)
    {
        var bytes = Encoding.UTF8.GetBytes(HostileInput.Example);
        for (var seed = batch * 100; seed < batch * 100 + 100; seed++)
            TextMutationTests.Attempt(seed, () => HostileInput.Compile(Mutations.OfBytes(bytes, seed)));
    }
}
