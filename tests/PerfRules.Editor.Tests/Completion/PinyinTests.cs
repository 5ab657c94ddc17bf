using PerfRules.Editor.Completion;
using PerfRules.Testing;

namespace PerfRules.Editor.Tests.Completion;

public class PinyinTests
{
    [Theory]
    [InlineData("政府采购执行率", "zfcgzxl")]
    [InlineData("编外人员控制率", "bwrykzl")]
    [InlineData("“三公”经费控制率", "sgjfkzl")]
    [InlineData("调整调剂率", "tztjl")]
    [InlineData("12345热线办结率", "12345rxbjl")]
    [InlineData("重点工作", "zdgz")]
    [InlineData("重复申报", "cfsb")]
    public void 首字母(string name, string initials) => Assert.True(PinyinInitials.Matches(name, initials, 0));

    [Fact]
    public void 首字母串含有常用的读法() => Assert.Contains("zdgz", PinyinInitials.Of("重点工作"));

    [Fact]
    public void 规则文件里的汉字都有首字母()
    {
        var missing = MarkedDocument.AllFiles.SelectMany(f => File.ReadAllText(RepositoryRoot.File(f)))
            .Where(c => c is >= '\u4e00' and <= '\u9fff' && PinyinInitials.Of(c).Length == 0).Distinct();
        Assert.Empty(missing);
    }

    [Fact]
    public void 国标一级汉字按读音排列_逐段核对()
    {
        // 一级汉字 3755 个以拼音为序，各声母的第一个字是固定的。
        const string firsts = "啊芭擦搭蛾发噶哈击喀垃妈拿哦啪期然撒塌挖昔压匝";
        const string letters = "abcdefghjklmnopqrstwxyz";
        Assert.All(firsts.Zip(letters), pair => Assert.Contains(pair.Second, PinyinInitials.Of(pair.First)));
    }
}
