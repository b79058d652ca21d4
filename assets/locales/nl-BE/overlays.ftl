# overlays
