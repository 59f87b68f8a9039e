import { type ChannelSettings, channelSettingsSchema, shippedChannels } from '../../shared/claim/channel-settings.ts';
import type { Settings } from '../records/settings.ts';

export const channelSetting = 'sending-channels';

/** How this firm sends, and where its mails go. */
export const channelSettingsOf = (settings: Settings): ChannelSettings =>
  settings.get(channelSetting, channelSettingsSchema) ?? shippedChannels;
