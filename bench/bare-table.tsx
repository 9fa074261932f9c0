/** The yardstick: React, Atlaskit's table and nothing of Refinery. */
import DynamicTable from '@atlaskit/dynamic-table';
import { createRoot } from 'react-dom/client';

const root = document.createElement('div');
document.body.append(root);
createRoot(root).render(
  <DynamicTable head={{ cells: [{ key: 'key', content: 'Key', isSortable: true }] }} rows={[{ key: '1', cells: [{ key: 'A', content: 'A' }] }]} />,
);
