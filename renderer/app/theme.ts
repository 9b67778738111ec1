import {
  Button,
  Checkbox,
  type CSSVariablesResolver,
  createTheme,
  Drawer,
  DrawerHeader,
  Input,
  InputWrapper,
  type MantineColorsTuple,
  Menu,
  MultiSelect,
  Notification,
  Select,
  Tooltip,
} from '@mantine/core';

const deep: MantineColorsTuple = [
  '#eef5fb',
  '#d9e8f4',
  '#b3d0e8',
  '#8ec3ec',
  '#5c9fd0',
  '#3886bf',
  '#2571aa',
  '#155f96',
  '#0b4a78',
  '#083a60',
];

const night: MantineColorsTuple = [
  '#e4ebf0',
  '#c1ccd5',
  '#9dabb7',
  '#6d7d8b',
  '#465563',
  '#2a3640',
  '#1b252d',
  '#151d24',
  '#10181e',
  '#0b1116',
];

const fonts = "'Inter Variable', 'Noto Sans Arabic Variable', system-ui, sans-serif";

/** The list scrolls itself: the arrow keys reach it, and there is no scrolling region around it that they do not. */
const choices = { options: { maxBlockSize: 220, overflowY: 'auto' as const } };

/** Shape of the components; every colour comes from tokens.css through `cssVariables`. */
export const theme = createTheme({
  fontFamily: fonts,
  headings: { fontFamily: fonts },
  primaryColor: 'deep',
  primaryShade: { light: 8, dark: 6 },
  colors: { deep, dark: night },
  fontSizes: { xs: '0.6875rem', sm: '0.84375rem', md: '0.84375rem', lg: '1rem', xl: '1.1875rem' },
  spacing: { xs: '4px', sm: '8px', md: '12px', lg: '16px', xl: '24px' },
  radius: { xs: '4px', sm: '6px', md: '8px', lg: '12px', xl: '12px' },
  defaultRadius: 'md',
  shadows: {
    xs: 'none',
    sm: 'none',
    md: 'var(--floating-shadow)',
    lg: 'var(--floating-shadow)',
    xl: 'var(--floating-shadow)',
  },
  respectReducedMotion: true,
  components: {
    Button: Button.extend({
      defaultProps: { size: 'sm' },
      vars: (_, { size }) => ({
        root:
          size === 'sm'
            ? { '--button-height': '32px', '--button-padding-x': '12px' }
            : // The smallest that can be hit with certainty (WCAG 2.5.8).
              size === 'compact-xs'
              ? { '--button-height': '24px' }
              : {},
      }),
      styles: { label: { fontWeight: 550 } },
    }),
    Input: Input.extend({
      vars: (_, { variant }) => ({
        wrapper: variant === 'unstyled' ? {} : { '--input-height': '34px', '--input-fz': '0.84375rem' },
      }),
    }),
    InputWrapper: InputWrapper.extend({
      styles: { description: { fontSize: '0.75rem', marginBlockEnd: 2 } },
    }),
    Checkbox: Checkbox.extend({
      defaultProps: { size: 'xs' },
      styles: {
        label: { fontSize: '0.84375rem', lineHeight: '18px' },
        labelWrapper: { fontSize: '0.84375rem' },
      },
    }),
    Menu: Menu.extend({
      // The placeholder for the first focus would be a child that a menu may not have.
      defaultProps: {
        shadow: 'md',
        transitionProps: { duration: 120 },
        withInitialFocusPlaceholder: false,
      },
    }),
    Select: Select.extend({ defaultProps: { withScrollArea: false }, styles: choices }),
    MultiSelect: MultiSelect.extend({ defaultProps: { withScrollArea: false }, styles: choices }),
    Tooltip: Tooltip.extend({
      defaultProps: { openDelay: 300, events: { hover: true, focus: true, touch: true } },
    }),
    Drawer: Drawer.extend({ defaultProps: { transitionProps: { duration: 140 } } }),
    // The window has one banner, its top bar.
    DrawerHeader: DrawerHeader.extend({ defaultProps: { role: 'none' } }),
    Notification: Notification.extend({ defaultProps: { color: 'deep' } }),
  },
});

const colours = {
  '--mantine-color-body': 'var(--surface)',
  '--mantine-color-text': 'var(--ink)',
  '--mantine-color-dimmed': 'var(--ink-quiet)',
  '--mantine-color-placeholder': 'var(--ink-quiet)',
  '--mantine-color-anchor': 'var(--accent)',
  '--mantine-color-error': 'var(--bad)',
  '--mantine-color-default': 'var(--surface)',
  '--mantine-color-default-hover': 'var(--hover)',
  '--mantine-color-default-color': 'var(--ink)',
  '--mantine-color-default-border': 'var(--outline)',
  '--mantine-color-disabled': 'var(--surface-sunken)',
  '--mantine-color-disabled-color': 'var(--ink-quiet)',
  '--mantine-primary-color-filled': 'var(--accent-fill)',
  '--mantine-primary-color-filled-hover': 'var(--accent-fill-hover)',
  '--mantine-primary-color-light': 'var(--accent-soft)',
  '--mantine-primary-color-light-hover': 'var(--accent-soft)',
  '--mantine-primary-color-light-color': 'var(--accent)',
  '--mantine-color-deep-filled': 'var(--accent-fill)',
  '--mantine-color-deep-filled-hover': 'var(--accent-fill-hover)',
  '--mantine-color-deep-light': 'var(--accent-soft)',
  '--mantine-color-deep-light-hover': 'var(--accent-soft)',
  '--mantine-color-deep-light-color': 'var(--accent)',
  '--mantine-color-deep-outline': 'var(--accent)',
  '--mantine-color-deep-text': 'var(--accent)',
};

/** Hands the colours of tokens.css to the components, the same names in light and dark. */
export const cssVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: colours,
  dark: colours,
});
