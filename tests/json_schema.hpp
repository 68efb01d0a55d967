#pragma once

#include <unicode/regex.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <map>
#include <memory>
#include <nlohmann/json.hpp>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>

namespace copydesk::tests {

/// Checks JSON against a JSON Schema (draft 2020-12), with the keywords that ours uses. Any other
/// keyword is an exception, so that none is taken for checked that is not.
class JsonSchema {
 public:
  using Json = nlohmann::json;

  explicit JsonSchema(Json schema) : schema_(std::move(schema)) {}

  /// Nothing when it is valid, else where and why not.
  [[nodiscard]] std::string violation(const Json& value) { return check(value, schema_, ""); }

 private:
  using Check = std::string (JsonSchema::*)(const Json& value, const Json& rule, const Json& schema,
                                            const std::string& at);

  static const std::map<std::string, Check>& checks() {
    static const std::map<std::string, Check> kChecks = {
        {"$ref", &JsonSchema::reference},
        {"type", &JsonSchema::type},
        {"const", &JsonSchema::constant},
        {"enum", &JsonSchema::enumeration},
        {"pattern", &JsonSchema::pattern},
        {"minimum", &JsonSchema::minimum},
        {"maximum", &JsonSchema::maximum},
        {"minLength", &JsonSchema::least_length},
        {"minItems", &JsonSchema::least_items},
        {"maxItems", &JsonSchema::most_items},
        {"items", &JsonSchema::items},
        {"prefixItems", &JsonSchema::prefix_items},
        {"required", &JsonSchema::required},
        {"dependentRequired", &JsonSchema::dependent},
        {"properties", &JsonSchema::properties},
        {"propertyNames", &JsonSchema::names},
        {"additionalProperties", &JsonSchema::additional},
        {"$schema", nullptr},
        {"$id", nullptr},
        {"$defs", nullptr},
        {"title", nullptr},
        {"description", nullptr},
    };
    return kChecks;
  }

  std::string check(const Json& value, const Json& schema, const std::string& at) {
    if (schema.is_boolean()) return schema.get<bool>() ? "" : at + ": is not allowed";
    for (const auto& [keyword, rule] : schema.items()) {
      const auto found = checks().find(keyword);
      if (found == checks().end()) throw std::logic_error("unknown keyword " + keyword);
      if (found->second == nullptr) continue;
      if (std::string wrong = (this->*found->second)(value, rule, schema, at); !wrong.empty())
        return wrong;
    }
    return {};
  }

  static std::string unless(bool right, const std::string& at, const std::string& what) {
    return right ? "" : at + ": " + what;
  }

  std::string reference(const Json& value, const Json& rule, const Json&, const std::string& at) {
    const Json::json_pointer target(rule.get<std::string>().substr(1));
    return check(value, schema_.at(target), at);
  }

  static bool is_type(const Json& value, const std::string& name) {
    if (name == "integer") return value.is_number_integer();
    return name == "number" ? value.is_number() : value.type_name() == name;
  }

  std::string type(const Json& value, const Json& rule, const Json&, const std::string& at) {
    const Json names = rule.is_array() ? rule : Json::array({rule});
    return unless(std::any_of(names.begin(), names.end(),
                              [&](const Json& name) { return is_type(value, name); }),
                  at, std::string("is of type ") + value.type_name());
  }

  std::string constant(const Json& value, const Json& rule, const Json&, const std::string& at) {
    return unless(value == rule, at, "is not " + rule.dump());
  }

  std::string enumeration(const Json& value, const Json& rule, const Json&, const std::string& at) {
    return unless(std::find(rule.begin(), rule.end(), value) != rule.end(), at,
                  "is none of " + rule.dump());
  }

  bool matches(const std::string& text, const std::string& pattern) {
    UErrorCode status = U_ZERO_ERROR;
    auto& compiled = patterns_[pattern];
    if (!compiled)
      compiled.reset(icu::RegexPattern::compile(icu::UnicodeString::fromUTF8(pattern), 0, status));
    const icu::UnicodeString subject = icu::UnicodeString::fromUTF8(text);
    const std::unique_ptr<icu::RegexMatcher> matcher(compiled->matcher(subject, status));
    const bool found = matcher->find() != 0;
    if (U_FAILURE(status)) throw std::logic_error("no pattern: " + pattern);
    return found;
  }

  std::string pattern(const Json& value, const Json& rule, const Json&, const std::string& at) {
    return unless(!value.is_string() || matches(value, rule), at, "does not match " + rule.dump());
  }

  std::string minimum(const Json& value, const Json& rule, const Json&, const std::string& at) {
    return unless(!value.is_number() || value >= rule, at, "is less than " + rule.dump());
  }

  std::string maximum(const Json& value, const Json& rule, const Json&, const std::string& at) {
    return unless(!value.is_number() || value <= rule, at, "is more than " + rule.dump());
  }

  std::string least_length(const Json& value, const Json& rule, const Json&,
                           const std::string& at) {
    const bool shorter = value.is_string() && value.get_ref<const std::string&>().size() < rule;
    return unless(!shorter, at, "is shorter than " + rule.dump());
  }

  std::string least_items(const Json& value, const Json& rule, const Json&, const std::string& at) {
    return unless(!value.is_array() || value.size() >= rule, at, "has too few items");
  }

  std::string most_items(const Json& value, const Json& rule, const Json&, const std::string& at) {
    return unless(!value.is_array() || value.size() <= rule, at, "has too many items");
  }

  std::string items(const Json& value, const Json& rule, const Json&, const std::string& at) {
    if (!value.is_array()) return {};
    for (std::size_t i = 0; i < value.size(); ++i)
      if (std::string wrong = check(value[i], rule, at + "/" + std::to_string(i)); !wrong.empty())
        return wrong;
    return {};
  }

  std::string prefix_items(const Json& value, const Json& rule, const Json&,
                           const std::string& at) {
    if (!value.is_array()) return {};
    for (std::size_t i = 0; i < std::min(value.size(), rule.size()); ++i)
      if (std::string wrong = check(value[i], rule[i], at + "/" + std::to_string(i));
          !wrong.empty())
        return wrong;
    return {};
  }

  std::string required(const Json& value, const Json& rule, const Json&, const std::string& at) {
    if (!value.is_object()) return {};
    for (const std::string key : rule)
      if (!value.contains(key)) return at + ": has no " + key;
    return {};
  }

  std::string dependent(const Json& value, const Json& rule, const Json& schema,
                        const std::string& at) {
    if (!value.is_object()) return {};
    for (const auto& [key, needed] : rule.items()) {
      if (!value.contains(key)) continue;
      if (std::string wrong = required(value, needed, schema, at); !wrong.empty()) return wrong;
    }
    return {};
  }

  std::string properties(const Json& value, const Json& rule, const Json&, const std::string& at) {
    if (!value.is_object()) return {};
    for (const auto& [key, schema] : rule.items()) {
      if (!value.contains(key)) continue;
      if (std::string wrong = check(value[key], schema, at + "/" + key); !wrong.empty())
        return wrong;
    }
    return {};
  }

  std::string names(const Json& value, const Json& rule, const Json&, const std::string& at) {
    if (!value.is_object()) return {};
    for (const auto& [key, member] : value.items())
      if (std::string wrong = check(key, rule, at + "/" + key); !wrong.empty()) return wrong;
    return {};
  }

  std::string additional(const Json& value, const Json& rule, const Json& schema,
                         const std::string& at) {
    if (!value.is_object()) return {};
    for (const auto& [key, member] : value.items()) {
      if (schema.contains("properties") && schema["properties"].contains(key)) continue;
      if (std::string wrong = check(member, rule, at + "/" + key); !wrong.empty()) return wrong;
    }
    return {};
  }

  Json schema_;
  std::map<std::string, std::unique_ptr<icu::RegexPattern>> patterns_;
};

}  // namespace copydesk::tests
