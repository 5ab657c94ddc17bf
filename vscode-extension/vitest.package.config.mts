import { defineConfig } from 'vitest/config';

// 核对打好的包：先 npm run package。
export default defineConfig({ test: { include: ['test/package/**/*.test.ts'], environment: 'node' } });
