using System.Text.Json;
using PerfRules.LanguageServer.Protocol;

namespace PerfRules.LanguageServer.Tests.Protocol;

/// <summary>同一个文件的各种写法，和容易看错的文件名。</summary>
public class DocumentIdTests
{
    [Theory]
    [InlineData("file:///c%3A/规则/a.prules", "file:///c:/规则/a.prules")]
    [InlineData("file:///C:/a.prules", "file:///c%3a/a.prules")]
    [InlineData("FILE:///c:/a.prules", "file:///c:/a.prules")]
    [InlineData("file:///规则/福田区.prules", "file:///%E8%A7%84%E5%88%99/%E7%A6%8F%E7%94%B0%E5%8C%BA.prules")]
    [InlineData("file:///a%20b.prules", "file:///a b.prules")]
    [InlineData("file:///a%2Bb%26c%28d%29.prules", "file:///a+b&c(d).prules")]
    [InlineData("file:///%E8%A7%84.prules", "file:///%e8%a7%84.prules")]
    [InlineData("file://localhost/a.prules", "file:///a.prules")]
    [InlineData("file:/a.prules", "file:///a.prules")]
    [InlineData("file://Server/share/a.prules", "file://server/share/a.prules")]
    [InlineData("untitled:未命名-1", "untitled:%E6%9C%AA%E5%91%BD%E5%90%8D-1")]
    public void 写法不同的是同一个文件(string one, string other)
    {
        Assert.Equal(DocumentId.Parse(one), DocumentId.Parse(other));
        Assert.Equal(DocumentId.Parse(one).GetHashCode(), DocumentId.Parse(other).GetHashCode());
    }

    [Theory]
    [InlineData("file:///a.prules", "file:///A.prules")]
    [InlineData("file:///a%23b.prules", "file:///a#b.prules")]
    [InlineData("file:///a%2523b.prules", "file:///a%23b.prules")]
    [InlineData("file:///a%2520b.prules", "file:///a%20b.prules")]
    [InlineData("file:///a%3Fb", "file:///a?b")]
    [InlineData("file:///1%23年.prules", "file:///1.prules")]
    [InlineData("untitled:Untitled-1", "untitled:Untitled-2")]
    [InlineData("untitled:/a.prules", "file:///a.prules")]
    [InlineData("git:/a.prules?{\"ref\":\"HEAD\"}", "git:/a.prules?{\"ref\":\"~\"}")]
    public void 看着像的不是同一个文件(string one, string other) => Assert.NotEqual(DocumentId.Parse(one), DocumentId.Parse(other));

    [Theory]
    [InlineData("file:///home/u/%E8%A7%84%E5%88%99/a.prules", "/home/u/规则/a.prules")]
    [InlineData("file:///home/a%20b/1%23%E5%B9%B4%EF%BC%88%E7%A8%BF%EF%BC%89.prules", "/home/a b/1#年（稿）.prules")]
    [InlineData("file:///a%2520b", "/a%20b")]
    [InlineData("file:///100%25%3F.prules", "/100%?.prules")]
    [InlineData("file:///c%3A/%E8%A7%84%E5%88%99/a.prules", @"c:\规则\a.prules")]
    [InlineData("file:///D:/a.prules", @"d:\a.prules")]
    [InlineData("file://server/%E5%85%B1%E4%BA%AB/a.prules", @"\\server\共享\a.prules")]
    public void 得出文件路径(string uri, string path) => Assert.Equal(path, DocumentId.Parse(uri).ToFilePath());

    [Theory]
    [InlineData("untitled:Untitled-1")]
    [InlineData("vscode-vfs://github/a/b.prules")]
    [InlineData("没有冒号")]
    [InlineData("")]
    public void 不在磁盘上的没有路径(string uri) => Assert.Null(DocumentId.Parse(uri).ToFilePath());

    [Theory]
    [InlineData("/home/u/规则/a b#1.prules", "file:///home/u/%E8%A7%84%E5%88%99/a%20b%231.prules")]
    [InlineData(@"C:\规则\100%.prules", "file:///c%3A/%E8%A7%84%E5%88%99/100%25.prules")]
    [InlineData(@"\\server\共享\a.prules", "file://server/%E5%85%B1%E4%BA%AB/a.prules")]
    public void 由路径得出的写法与编辑器相同(string path, string uri)
    {
        var id = DocumentId.FromFilePath(path);
        Assert.Equal(uri, id.Uri);
        Assert.Equal(path.Replace("C:", "c:", StringComparison.Ordinal), id.ToFilePath());
    }

    [Theory]
    [InlineData("file:///%E8%A7")]
    [InlineData("file:///%zz%")]
    [InlineData("file://")]
    [InlineData("file:")]
    [InlineData("file:///c:")]
    [InlineData(":")]
    public void 不合规定的写法也不出错(string uri)
    {
        var id = DocumentId.Parse(uri);
        Assert.Equal(id, DocumentId.Parse(uri));
        _ = id.ToFilePath();
        Assert.Equal(uri, id.Uri);
    }

    [Fact]
    public void 答复时照客户端的写法也可以作键()
    {
        const string Uri = "file:///C%3A/%E8%A7%84/a.prules";
        var edit = new Lsp.WorkspaceEdit(new Dictionary<DocumentId, IReadOnlyList<Lsp.TextEdit>> { [DocumentId.Parse(Uri)] = [] });
        var json = JsonSerializer.Serialize(edit, ProtocolJson.Default.WorkspaceEdit);
        Assert.Equal($$$"""{"changes":{"{{{Uri}}}":[]}}""", json);
        var read = JsonSerializer.Deserialize(json, ProtocolJson.Default.WorkspaceEdit)!;
        Assert.Equal(DocumentId.Parse("file:///c:/规/a.prules"), Assert.Single(read.Changes!).Key);
    }
}
