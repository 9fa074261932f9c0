import type { BridgeMethods } from '../host';

export interface FlagRequest {
  id: number | string;
  title?: string;
  description?: string;
  type?: string;
  appearance?: string;
  actions?: { text: string; onClick?: () => unknown }[];
  isAutoDismiss?: boolean;
}

export interface ModalRequest {
  resource: string | null;
  size: string | { width: string; height?: string };
  context: unknown;
  closeOnEscape: boolean;
  closeOnOverlayClick: boolean;
  title: string;
  onClose: (payload: unknown) => unknown;
}

export interface DialogHost {
  showFlag(flag: FlagRequest): void;
  closeFlag(id: number | string): void;
  /** False when the resource is unknown. */
  openModal(modal: ModalRequest): boolean;
}

export function dialogMethods(host: DialogHost): BridgeMethods {
  return {
    showFlag: (flag: FlagRequest) => host.showFlag(flag),
    closeFlag: ({ id }: { id: number | string }) => host.closeFlag(id),
    openModal: (modal: ModalRequest) => host.openModal(modal),
  };
}
