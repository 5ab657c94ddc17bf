import * as path from 'node:path';

/** 怎样启动语言服务。 */
export interface ServerCommand {
  readonly command: string;
  readonly args: readonly string[];
}

/**
 * 默认用随扩展打包的服务；设置 perfrules.server.path 指定另一个，`.dll` 由 dotnet 运行。
 */
export function serverCommand(extensionPath: string, configuredPath: string, platform: NodeJS.Platform): ServerCommand {
  const configured = configuredPath.trim();
  if (configured.endsWith('.dll')) return { command: 'dotnet', args: [configured] };
  if (configured !== '') return { command: configured, args: [] };
  const name = platform === 'win32' ? 'perfrules-server.exe' : 'perfrules-server';
  return { command: path.join(extensionPath, 'server', name), args: [] };
}
