namespace kiosk::store {}
