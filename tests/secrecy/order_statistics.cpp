#include "order_statistics.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <set>

namespace secrecy {

namespace {

constexpr double two_sides = 0.6931471805599453;  // ln 2

std::uint64_t big_endian(std::string_view bytes) {
  std::uint64_t value = 0;
  for (const char byte : bytes) value = value << 8U | static_cast<unsigned char>(byte);
  return value;
}

std::uint64_t little_endian(std::string_view bytes) {
  std::uint64_t value = 0;
  for (std::size_t i = bytes.size(); i-- > 0;) {
    value = value << 8U | static_cast<unsigned char>(bytes[i]);
  }
  return value;
}

std::size_t pairs_of(std::size_t ballots) { return ballots * (ballots - 1) / 2; }

// What ties take away from the variance of Kendall's S, times 18.
double tie_correction(std::span<const std::uint64_t> values) {
  std::map<std::uint64_t, double> groups;
  for (const auto value : values) groups[value] += 1;
  double correction = 0;
  for (const auto& [value, t] : groups) correction += t * (t - 1) * (2 * t + 5);
  return correction;
}

std::string trend_name(const std::string& what, std::size_t view, std::size_t at) {
  static constexpr std::array<std::string_view, 5> names{
      "byte", "4 bytes, big-endian", "4 bytes, little-endian", "8 bytes, big-endian", "number"};
  return what + ": trend of the " + std::string(names.at(view)) + " at " + std::to_string(at);
}

}  // namespace

void OrderStatistics::Sum::add(const Sum& other) {
  total += other.total;
  variance += other.variance;
  widest = std::max(widest, other.widest);
  pairs += other.pairs;
}

// Bernstein: P(|sum| >= t) <= 2 exp(-(t^2 / 2) / (variance + widest t / 3)).
double OrderStatistics::Sum::log_probability() const {
  const double t = std::abs(total);
  if (t == 0) return 0;
  return std::min(0.0, two_sides - t * t / 2 / (variance + widest * t / 3));
}

void OrderStatistics::add_trend(Sum& sum, std::span<const std::uint64_t> by_cast) {
  const auto n = by_cast.size();
  int concordance = 0;
  bool ties = false;
  for (std::size_t i = 0; i < n; ++i) {
    for (std::size_t j = i + 1; j < n; ++j) {
      concordance += (by_cast[i] < by_cast[j] ? 1 : 0) - (by_cast[i] > by_cast[j] ? 1 : 0);
      ties = ties || by_cast[i] == by_cast[j];
    }
  }
  const auto count = static_cast<double>(n);
  double variance = count * (count - 1) * (2 * count + 5);
  if (ties) variance -= tie_correction(by_cast);
  const auto pairs = static_cast<double>(pairs_of(n));
  sum.add({static_cast<double>(concordance), variance / 18, pairs, pairs});
}

void OrderStatistics::add_flips(std::span<Sum> eight_bits, std::span<const std::uint64_t> bytes) {
  const auto n = static_cast<double>(bytes.size());
  for (std::size_t bit = 0; bit < 8; ++bit) {
    double ones = 0;
    double flips = 0;
    for (std::size_t i = 0; i < bytes.size(); ++i) {
      ones += static_cast<double>(bytes[i] >> bit & 1U);
      if (i > 0) flips += static_cast<double>((bytes[i] ^ bytes[i - 1]) >> bit & 1U);
    }
    if (ones == 0 || ones == n) continue;
    const double a = 2 * ones * (n - ones);
    eight_bits[bit].add({flips - a / n, a * (a - n) / (n * n * (n - 1)), n, 0});
  }
}

void OrderStatistics::number(const std::string& what, std::span<const std::uint64_t> by_cast) {
  if (by_cast.size() < 2) return;
  auto& series = series_[what];
  series.trend[whole].resize(1);
  series.flips.resize(8);
  add_trend(series.trend[whole][0], by_cast);
  std::vector<std::uint64_t> low(by_cast.begin(), by_cast.end());
  for (auto& value : low) value &= 0xffU;
  add_flips(series.flips, low);
}

void OrderStatistics::places(const std::string& what, std::span<const std::size_t> by_cast,
                             std::size_t among) {
  for (std::size_t k = 0; k < by_cast.size(); ++k) {
    auto& place = counts_[{what + ": place", among, k}];
    ++place.trials;
    ++place.hits[by_cast[k]];
    if (k == 0 || among < 3) continue;
    auto& step = counts_[{what + ": step", among, k}];
    ++step.trials;
    ++step.hits[(by_cast[k] + among - by_cast[k - 1]) % among];
  }
}

void OrderStatistics::ranks(const std::string& what, std::span<const std::uint64_t> by_cast) {
  std::set<std::uint64_t> sorted(by_cast.begin(), by_cast.end());
  if (sorted.size() != by_cast.size()) return;
  std::vector<std::size_t> ranks;
  for (const auto value : by_cast) {
    ranks.push_back(static_cast<std::size_t>(std::distance(sorted.begin(), sorted.find(value))));
  }
  places(what + " among the ballots", ranks, by_cast.size());
}

void OrderStatistics::bytes(const std::string& what, std::span<const std::string_view> by_cast,
                            bool numbers) {
  if (by_cast.size() < 2) return;
  std::size_t length = by_cast[0].size();
  for (const auto text : by_cast) length = std::min(length, text.size());
  // The same bytes for all ballots (one page for all of them) tell nothing.
  if (std::ranges::all_of(by_cast, [&](auto text) { return text == by_cast[0]; })) return;
  auto& series = series_[what];
  std::vector<std::uint64_t> values(by_cast.size());
  for (std::size_t view = 0; view <= (numbers ? window8_big : byte); ++view) {
    series.trend[view].resize(std::max(series.trend[view].size(), length));
  }
  series.flips.resize(std::max(series.flips.size(), 8 * length));
  const auto trend = [&](View view, std::size_t at, std::size_t width, auto&& read) {
    if (at + width > length) return;
    bool constant = true;
    for (std::size_t i = 0; i < by_cast.size(); ++i) {
      values[i] = read(by_cast[i].substr(at, width));
      constant = constant && values[i] == values[0];
    }
    if (!constant) add_trend(series.trend[view][at], values);
  };
  for (std::size_t at = 0; at < length; ++at) {
    trend(byte, at, 1, big_endian);
    add_flips(std::span(series.flips).subspan(8 * at, 8), values);
    if (!numbers) continue;
    trend(window4_big, at, 4, big_endian);
    trend(window4_little, at, 4, little_endian);
    trend(window8_big, at, 8, big_endian);
  }
}

// Chernoff: P(hits or further from the mean, one side) <= exp(-trials KL(hits / trials || p)).
double OrderStatistics::log_probability(std::uint64_t hits, std::uint64_t trials,
                                        double probability) {
  const double share = static_cast<double>(hits) / static_cast<double>(trials);
  double divergence = 0;
  if (share > 0) divergence += share * std::log(share / probability);
  if (share < 1) divergence += (1 - share) * std::log((1 - share) / (1 - probability));
  return std::min(0.0, two_sides - static_cast<double>(trials) * divergence);
}

template <class Use>
void OrderStatistics::each_test(Use&& use) const {
  for (const auto& [what, series] : series_) {
    for (std::size_t view = 0; view < views; ++view) {
      for (std::size_t at = 0; at < series.trend[view].size(); ++at) {
        if (!series.trend[view][at].tells()) continue;
        use([&, &text = what] { return trend_name(text, view, at); },
            series.trend[view][at].log_probability());
      }
    }
    for (std::size_t bit = 0; bit < series.flips.size(); ++bit) {
      if (!series.flips[bit].tells()) continue;
      use([&, &text = what] { return text + ": flips of bit " + std::to_string(bit); },
          series.flips[bit].log_probability());
    }
  }
  for (const auto& [key, count] : counts_) {
    const auto& what = std::get<0>(key);
    const auto among = std::get<1>(key);
    const bool is_step = what.ends_with("step");
    const double probability = 1 / static_cast<double>(is_step ? among - 1 : among);
    // A cell that was never hit is a test too.
    for (std::size_t cell = is_step ? 1 : 0; cell < among; ++cell) {
      const auto hit = count.hits.find(cell);
      const auto hits = hit == count.hits.end() ? 0 : hit->second;
      const auto name = [&, &text = what, &ballot = std::get<2>(key)] {
        return text + " " + std::to_string(cell) + " of " + std::to_string(among) + " for ballot " +
               std::to_string(ballot + 1);
      };
      use(name, log_probability(hits, count.trials, probability));
    }
  }
}

std::size_t OrderStatistics::tests() const {
  std::size_t count = 0;
  each_test([&](auto&&, double) { ++count; });
  return count;
}

double OrderStatistics::limit(double false_alarm, std::size_t tests) {
  return std::log(false_alarm / static_cast<double>(std::max<std::size_t>(tests, 1)));
}

std::vector<Finding> OrderStatistics::findings(double false_alarm) const {
  const double least = limit(false_alarm, tests());
  std::vector<Finding> found;
  each_test([&](auto&& name, double log_probability) {
    if (log_probability < least) found.push_back({name(), log_probability});
  });
  std::ranges::sort(found, {}, &Finding::log_probability);
  return found;
}

double OrderStatistics::smallest_tau(const std::string& what, double false_alarm) const {
  const auto series = series_.find(what);
  if (series == series_.end() || series->second.trend[whole].empty()) return 1;
  const auto& sum = series->second.trend[whole][0];
  // t^2 / 2 = level (variance + widest t / 3), solved for t.
  const double level = two_sides - limit(false_alarm, tests());
  const double half = level * sum.widest / 3;
  return (half + std::sqrt(half * half + 2 * level * sum.variance)) / sum.pairs;
}

void OrderStatistics::add_all(std::vector<Sum>& own, const std::vector<Sum>& other) {
  own.resize(std::max(own.size(), other.size()));
  for (std::size_t i = 0; i < other.size(); ++i) own[i].add(other[i]);
}

void OrderStatistics::add(const OrderStatistics& other) {
  for (const auto& [what, series] : other.series_) {
    auto& own = series_[what];
    for (std::size_t view = 0; view < views; ++view) add_all(own.trend[view], series.trend[view]);
    add_all(own.flips, series.flips);
  }
  for (const auto& [key, count] : other.counts_) {
    auto& own = counts_[key];
    own.trials += count.trials;
    for (const auto& [cell, hits] : count.hits) own.hits[cell] += hits;
  }
}

}  // namespace secrecy
