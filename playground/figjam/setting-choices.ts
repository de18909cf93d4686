import type { Settings } from './settings.ts';

/** A switch of the simulator as people are asked about it. */
export interface SettingChoice<K extends keyof Settings = keyof Settings> {
  id: K;
  question: string;
  values: readonly Settings[K][];
}

/** Every switch with all its values, in the order of `Settings`. */
export const settingChoices: { readonly [K in keyof Settings]: Omit<SettingChoice<K>, 'id'> } = {
  pluginDataOnCopy: { question: 'Plugin data when a node is copied', values: ['copy', 'drop'] },
  connectorOnEndDeleted: {
    question: 'A connector whose node is deleted',
    values: ['detach', 'delete', 'dangle'],
  },
  connectorParent: {
    question: 'Where a connector lives after its ends are set',
    values: ['stay', 'commonAncestor'],
  },
  invalidMagnet: {
    question: 'A magnet that the line type does not take',
    values: ['throw', 'coerce', 'accept'],
  },
  apiGeometry: { question: 'A move by a plugin changes the section', values: ['never', 'reparent'] },
  dropTarget: { question: 'A dropped note falls into', values: ['deepestTopmost', 'topLevelOnly'] },
  ownChanges: { question: 'A plugin hears of its own changes', values: ['echo', 'silent'] },
  changeProperties: { question: 'Property names in change events', values: ['exact', 'noisy'] },
  unchangedWrite: { question: 'Writing the same value again', values: ['ignored', 'recorded'] },
  textMetrics: { question: 'How wide text is', values: ['inter', 'coarse'] },
  newSectionSize: { question: 'Size of a section made by a plugin', values: ['tiny', 'random'] },
  createPage: { question: 'A plugin makes a page', values: ['throw', 'allowed'] },
  readOnly: { question: 'This person may only look', values: ['no', 'yes'] },
  cutPasteIds: { question: 'Ids after cut and paste', values: ['fresh', 'kept'] },
};
