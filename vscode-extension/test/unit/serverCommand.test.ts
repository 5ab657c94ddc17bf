import * as path from 'node:path';
import { describe, expect, it } from 'vitest';
import { serverCommand } from '../../src/infrastructure/serverCommand';

describe('启动哪个语言服务', () => {
  it('默认是随扩展安装的，文件名随平台', () => {
    expect(serverCommand('/扩展', '', 'linux')).toEqual({ command: path.join('/扩展', 'server', 'perfrules-server'), args: [] });
    expect(serverCommand('/扩展', '  ', 'win32')).toEqual({ command: path.join('/扩展', 'server', 'perfrules-server.exe'), args: [] });
  });

  it('设置了路径就用设置的，.dll 由 dotnet 运行', () => {
    expect(serverCommand('/扩展', '/opt/服务', 'linux')).toEqual({ command: '/opt/服务', args: [] });
    expect(serverCommand('/扩展', '/opt/服务.dll', 'linux')).toEqual({ command: 'dotnet', args: ['/opt/服务.dll'] });
  });
});
