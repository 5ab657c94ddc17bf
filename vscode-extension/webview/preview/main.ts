import type { FromPanel, ToPanel } from '../../src/features/preview/messages';
import { PreviewModel } from './previewModel';
import { renderPreview } from './view';

interface VsCodeApi {
  postMessage(message: FromPanel): void;
}

declare function acquireVsCodeApi(): VsCodeApi;

const api = acquireVsCodeApi();
const model = new PreviewModel();

function draw(): void {
  document.getElementById('preview')?.replaceChildren(...renderPreview(model, {
    chooseData: () => api.postMessage({ type: 'chooseData' }),
    exportScores: () => api.postMessage({ type: 'export' }),
    reveal: (item) => api.postMessage({ type: 'reveal', uri: item.uri, range: item.range }),
    selectUnit: (name) => {
      model.select(name);
      draw();
    },
    toggle: (item) => {
      model.toggle(item.path);
      draw();
    },
  }));
}

window.addEventListener('message', (event: MessageEvent<ToPanel>) => {
  model.show(event.data.state);
  draw();
});

api.postMessage({ type: 'ready' });
