#pragma once
// Does anything in what a booth leaves behind follow the order in which ballots were cast?
//
// One election gives n values of one kind (n ballots, in the order of casting). If the artefact
// tells nothing, every order of casting is equally likely for the values that are there, whatever
// they are. Five families of statistics, each summed over all elections:
//
//   trend   Kendall's S: pairs of ballots in order minus pairs out of order. Mean 0, variance
//           (n(n-1)(2n+5) - sum t(t-1)(2t+5)) / 18 with t the sizes of groups of equal values.
//           Finds what grows or falls: timestamps, sequence numbers, rows that are appended.
//   flips   how often one bit differs between a ballot and the next. With m ones among n the mean
//           is a/n and the variance a(a-n) / (n^2 (n-1)), a = 2m(n-m). Finds the low bits of
//           counters, also when each election begins at another number.
//   place   how often the k-th ballot lies in the p-th of N places: binomial with 1/N.
//           Finds a fixed permutation, however irregular.
//   step    how often the next ballot lies d places further (modulo N): binomial with 1/(N-1).
//           Finds counters with a stride and linear generators, whatever they begin with.
//   among   the same two for the ranks of the places among the n ballots.
//
// A term of flips or trend is never greater than n or n(n-1)/2; both bounds hold whatever the
// values are, and the elections are independent of each other.
//
// The probabilities are upper bounds and not approximations: Bernstein's inequality for trend and
// flips, Chernoff's for the binomial counts. So is their correction for the number of tests
// (Bonferroni): findings(1e-9) names anything at all in at most one of 10^9 runs of a booth that
// tells nothing.

#include <array>
#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

namespace secrecy {

struct Finding {
  std::string what;
  double log_probability = 0;  // natural logarithm of the bound
};

class OrderStatistics {
 public:
  // Every vector has one entry a ballot, in the order of casting.
  void number(const std::string& what, std::span<const std::uint64_t> by_cast);
  // Different places out of 0 .. among - 1, each as likely as any other.
  void places(const std::string& what, std::span<const std::size_t> by_cast, std::size_t among);
  // The ranks of the numbers as places; equal numbers are no places and are left out.
  void ranks(const std::string& what, std::span<const std::uint64_t> by_cast);
  // Every byte and every bit; with `numbers` also every window of 4 and 8 bytes, in both byte
  // orders. Bytes beyond the shortest of the strings are left out.
  void bytes(const std::string& what, std::span<const std::string_view> by_cast,
             bool numbers = true);

  std::size_t tests() const;
  // What is less likely than `false_alarm`, over all tests together; the unlikeliest first.
  std::vector<Finding> findings(double false_alarm) const;
  // The smallest mean of Kendall's tau that a trend without ties would be found at.
  double smallest_tau(const std::string& what, double false_alarm) const;
  void add(const OrderStatistics& other);

 private:
  // A sum of independent terms with mean 0, of which variance and greatest size are known.
  struct Sum {
    double total = 0, variance = 0, widest = 0, pairs = 0;
    void add(const Sum& other);
    bool tells() const { return variance > 0; }  // else it was the same for all ballots
    double log_probability() const;
  };
  struct Count {
    std::uint64_t trials = 0;
    std::map<std::size_t, std::uint64_t> hits;
  };
  enum View : std::uint8_t { byte, window4_big, window4_little, window8_big, whole, views };
  // Place or step, number of places, which ballot.
  using CountKey = std::tuple<std::string, std::size_t, std::size_t>;
  struct Series {
    std::array<std::vector<Sum>, views> trend;  // by offset
    std::vector<Sum> flips;                     // by number of the bit
  };

  static void add_trend(Sum& sum, std::span<const std::uint64_t> by_cast);
  static void add_flips(std::span<Sum> eight_bits, std::span<const std::uint64_t> bytes);
  static void add_all(std::vector<Sum>& own, const std::vector<Sum>& other);
  static double log_probability(std::uint64_t hits, std::uint64_t trials, double probability);
  static double limit(double false_alarm, std::size_t tests);
  // Calls with the name and the bound of every test.
  template <class Use>
  void each_test(Use&& use) const;

  std::map<std::string, Series> series_;
  std::map<CountKey, Count> counts_;
};

}  // namespace secrecy
