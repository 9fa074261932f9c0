import { useFlags } from '@atlaskit/flag';
import { createContext, useContext, useMemo, useState, type ReactNode } from 'react';
import type { Extension, ModuleInfo } from '../api/local-host';
import { createEventBus, type EventBus } from '../bridge/event-bus';
import type { FlagRequest, ModalRequest } from '../bridge/methods/dialogs';
import { flagArguments } from './flag-arguments';
import { ModuleModal } from './module-modal';

/** What all frames of the app on a page share. */
export interface ModuleHost {
  bus: EventBus;
  showFlag(flag: FlagRequest): void;
  closeFlag(id: number | string): void;
  openModal(modal: OpenModal): void;
}

export interface OpenModal {
  request: ModalRequest;
  module: ModuleInfo;
  extension: Extension;
}

const HostContext = createContext<ModuleHost | null>(null);

export function useModuleHost(): ModuleHost {
  const host = useContext(HostContext);
  if (!host) throw new Error('useModuleHost needs a ModuleHostProvider.');
  return host;
}

export function ModuleHostProvider({ children }: { children: ReactNode }) {
  const { showFlag, hideFlag } = useFlags();
  const [modals, setModals] = useState<OpenModal[]>([]);
  const host = useMemo<ModuleHost>(
    () => ({
      bus: createEventBus(),
      showFlag: (flag) => void showFlag(flagArguments(flag)),
      closeFlag: hideFlag,
      openModal: (modal) => setModals((open) => [...open, modal]),
    }),
    [showFlag, hideFlag],
  );
  return (
    <HostContext.Provider value={host}>
      {children}
      {modals.map((modal, i) => (
        <ModuleModal
          key={i}
          modal={modal}
          closed={() => setModals((open) => open.filter((one) => one !== modal))}
        />
      ))}
    </HostContext.Provider>
  );
}
