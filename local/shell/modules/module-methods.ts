import { modulePath } from '../app/routes';
import { navigate } from '../app/router';
import type { Session } from '../app/session';
import { frameTheme, theme } from '../app/theme';
import { localHost } from '../api/local-host';
import type { BridgeMethods } from '../bridge/host';
import { dialogMethods } from '../bridge/methods/dialogs';
import { eventMethods } from '../bridge/methods/events';
import { historyMethods } from '../bridge/methods/history';
import { invokeMethods } from '../bridge/methods/invoke';
import { navigationMethods } from '../bridge/methods/navigation';
import { productMethods } from '../bridge/methods/product';
import { viewMethods } from '../bridge/methods/view';
import { moduleContext } from './module-context';
import type { ModuleFrameProps } from './module-frame';
import type { ModuleHost } from './module-host';

interface FrameState {
  props: ModuleFrameProps;
  session: Session;
  host: ModuleHost;
}

/** All that the bridge can do for one module's frame. The state is asked for at each call, since pages change. */
export function moduleMethods(
  state: () => FrameState,
  frame: { id: string; themed(): void },
): { methods: BridgeMethods; dispose(): void } {
  const { props, session, host } = state();
  const { module, surface } = props;
  const { app, jira } = session;
  const page = module.type === 'jira:projectPage' || module.type === 'jira:projectSettingsPage';

  const events = eventMethods(host.bus);
  const history = props.history ? historyMethods(props.history) : undefined;
  const view = viewMethods({
    frameId: frame.id,
    theme: { current: () => frameTheme(surface), listen: theme.listen, applied: frame.themed },
    context: async () => ({
      ...moduleContext({
        app,
        module,
        extension: withLocation(state().props.extension),
        accountId: jira.accountId,
        timeZone: (await jira.myself()).timeZone ?? Intl.DateTimeFormat().resolvedOptions().timeZone,
        colorMode: theme.colorMode(),
        surface,
        siteUrl: window.location.origin,
      }),
    }),
    ...(props.close ? { close: props.close } : {}),
    ...(props.beforeClose ? { beforeClose: props.beforeClose } : {}),
    ...(props.refresh ? { refresh: () => state().props.refresh?.() } : {}),
    ...(page ? { setTitle: (title: string) => void (document.title = title) } : {}),
  });

  const methods = {
    ...view.methods,
    ...events.methods,
    ...history?.methods,
    ...invokeMethods(
      (request) =>
        localHost.invoke({
          accountId: jira.accountId,
          moduleKey: module.key,
          extension: withLocation(state().props.extension),
          ...request,
        }),
      Date.now,
    ),
    ...productMethods(jira.request),
    ...navigationMethods({
      origin: window.location.origin,
      navigate,
      openTab: (url) => void window.open(url, '_blank', 'noopener'),
      reload: () => window.location.reload(),
      confirmExternal: async (url) => window.confirm(`Leave for ${url.host}? It opens in a new tab.`),
      modulePath: (key, projectKey) => {
        const target = app.modules.find((one) => one.key === key);
        return target && modulePath(target, projectKey);
      },
    }),
    ...dialogMethods({
      showFlag: host.showFlag,
      closeFlag: host.closeFlag,
      openModal: (request) => {
        const known =
          request.resource === null || app.modules.some((one) => one.resource === request.resource);
        if (known) host.openModal({ request, module, extension: state().props.extension });
        return known;
      },
    }),
  };
  return {
    methods,
    dispose: () => {
      events.dispose();
      history?.dispose();
      view.dispose();
    },
  };
}

function withLocation<T extends object>(extension: T): T & { location: string } {
  return { ...extension, location: window.location.href };
}
