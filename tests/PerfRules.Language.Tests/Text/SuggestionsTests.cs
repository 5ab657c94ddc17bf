using PerfRules.Language.Text;

namespace PerfRules.Language.Tests.Text;

public sealed class SuggestionsTests
{
    [Theory]
    [InlineData("采购金额", "采购计划金额")]
    [InlineData("满意渡", "满意度")]
    [InlineData("编在人数", "在编人数")]
    [InlineData("在编人员数", "在编人数")]
    [InlineData("满度", "满意度")]
    public void 给出写法最接近的名称(string written, string expected) =>
        Assert.Equal(expected, Suggestions.Closest(written, ["采购计划金额", "满意度", "在编人数", "编外人数合计"]));

    [Theory]
    [InlineData("完全不同")]
    [InlineData("人")]
    [InlineData("")]
    public void 差得太多时不给(string written) =>
        Assert.Null(Suggestions.Closest(written, ["采购计划金额", "满意度", "在编人数", "是"]));

    [Fact]
    public void 同样接近的取靠前的() => Assert.Equal("甲乙丙", Suggestions.Closest("甲乙丁", ["甲乙丙", "甲乙戊"]));

    [Theory]
    [InlineData("", "", 0)]
    [InlineData("abc", "", 3)]
    [InlineData("abc", "acb", 1)]
    [InlineData("kitten", "sitting", 3)]
    public void 相差的处数(string left, string right, int distance)
    {
        Assert.Equal(distance, Suggestions.Distance(left, right));
        Assert.Equal(distance, Suggestions.Distance(right, left));
    }
}
