import ModalDialog, { CloseButton, ModalBody, ModalHeader, ModalTitle } from '@atlaskit/modal-dialog';
import { useRef } from 'react';
import { ModuleFrame } from './module-frame';
import type { OpenModal } from './module-host';

/** Forge's sizes of a modal dialog. */
const sizes: Record<string, { width: string; height: string; minHeight?: string }> = {
  small: { width: '400px', height: '20vh', minHeight: '320px' },
  medium: { width: '600px', height: '40vh', minHeight: '520px' },
  large: { width: '800px', height: '70vh', minHeight: '720px' },
  xlarge: { width: '968px', height: '90vh' },
  max: { width: '100%', height: '100%' },
  fullscreen: { width: '100vw', height: '100vh' },
};

/** A modal dialog that a module has opened, with the same or another resource of the app in it. */
export function ModuleModal({
  modal: { request, module, extension },
  closed,
}: {
  modal: OpenModal;
  closed: () => void;
}) {
  const beforeClose = useRef<(() => Promise<unknown>) | null>(null);
  const custom = typeof request.size === 'object' ? { height: '40vh', ...request.size } : undefined;
  const { width, height, minHeight } = custom
    ? { ...custom, minHeight: undefined }
    : (sizes[request.size as string] ?? { width: '600px', height: '40vh', minHeight: '520px' });

  const close = async (payload?: unknown): Promise<void> => {
    await beforeClose.current?.();
    closed();
    await request.onClose(payload);
  };

  return (
    <ModalDialog
      width={width}
      height={minHeight ? `max(${height}, min(${minHeight}, calc(100vh - 120px)))` : height}
      label={request.title || module.title}
      onClose={() => void close()}
      shouldCloseOnOverlayClick={request.closeOnOverlayClick}
      shouldCloseOnEscapePress={request.closeOnEscape}
      testId="module-modal"
    >
      {request.title && (
        <ModalHeader>
          <ModalTitle>{request.title}</ModalTitle>
          <CloseButton onClick={() => void close()} />
        </ModalHeader>
      )}
      <ModalBody hasInlinePadding={false}>
        <ModuleFrame
          module={module}
          {...(request.resource ? { resource: request.resource } : {})}
          extension={{ ...extension, modal: request.context }}
          surface="var(--ds-surface-overlay)"
          fill
          close={(payload) => void close(payload)}
          beforeClose={(callback) => {
            beforeClose.current = callback;
          }}
        />
      </ModalBody>
    </ModalDialog>
  );
}
