#pragma once
// The candidates' photos on the screen. They lie in the same picture as the letters, as how much
// white is laid on black; so there is one texture, and nothing is ever loaded while a ballot is
// drawn. Each is there twice, whole and at half its size, for small places.

#include <cstddef>
#include <span>

#include "kiosk/election/photo.h"
#include "kiosk/ui/rect.h"

namespace kiosk::ui {

class Ui;

// Room for as many photos as there can be candidates, in the current ImGui context. Called where
// letters are baked, before the picture is built and before anything else asks for room in it.
void reserve_photos();

// Puts the photos into their room. True when that changed the picture: whoever has given it to a
// graphics card gives it again, before the frame is drawn.
bool hold_photos(std::span<const election::Photo> photos);

// The largest photo in the middle of a place, on whole pixels.
Rect photo_within(const Rect& place);

// The photo held at `index`, with a fine border.
void photo(Ui& ui, const Rect& place, std::size_t index);

}  // namespace kiosk::ui
