package com.btrade.dataflow.security;

import java.time.InstantSource;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.cloud.common.security.AuthorizationProperties;
import org.springframework.cloud.common.security.support.SecurityStateBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.util.matcher.AntPathRequestMatcher;
import org.springframework.security.web.util.matcher.AnyRequestMatcher;
import org.springframework.security.web.util.matcher.MediaTypeRequestMatcher;
import org.springframework.security.web.util.matcher.RequestHeaderRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * Log-in with users of our own under Data Flow's rules: by form and session for browsers, by HTTP basic without a
 * session for programs. Without users nothing of this is there.
 */
@Configuration(proxyBeanMethods = false)
@Conditional(UsersAreSet.class)
@EnableWebSecurity
class LogInConfiguration {
    private static final RequestMatcher DASHBOARD_CALL =
            new RequestHeaderRequestMatcher("X-Requested-With", "XMLHttpRequest");

    /** Data Flow opens every path where it sees no OAuth2; that bean must not meet our chains. */
    @Bean
    static OpenDoorRemover openDoorRemover() {
        return new OpenDoorRemover();
    }

    @Bean
    AuthenticationProvider brakedLogIn(Access access) {
        DaoAuthenticationProvider passwords = new DaoAuthenticationProvider();
        passwords.setUserDetailsService(new InMemoryUserDetailsManager(
                access.users().stream().map(LogInConfiguration::details).toList()));
        passwords.setPasswordEncoder(PasswordEncoderFactories.createDelegatingPasswordEncoder());
        return new BrakedLogIn(passwords, new GuessBrake(InstantSource.system()), access);
    }

    @Bean
    @Order(1)
    SecurityFilterChain programs(HttpSecurity http, AuthorizationProperties rules, AuthenticationProvider logIn)
            throws Exception {
        BasicEntryPoint entryPoint = new BasicEntryPoint();
        authorize(http, rules, logIn);
        return http.securityMatcher(new RequestHeaderRequestMatcher("Authorization"))
                .httpBasic(basic -> basic.authenticationEntryPoint(entryPoint))
                .exceptionHandling(refused -> refused.authenticationEntryPoint(entryPoint))
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain browsers(
            HttpSecurity http, AuthorizationProperties rules, AuthenticationProvider logIn, SecurityStateBean state)
            throws Exception {
        state.setAuthenticationEnabled(true);
        authorize(http, rules, logIn);
        return http.formLogin(form -> form.loginPage(LogInPage.PATH)
                        .loginProcessingUrl(LogInPage.PATH)
                        .defaultSuccessUrl("/dashboard")
                        .failureHandler(LogInPage::failed))
                .logout(out -> out.logoutSuccessHandler(LogInPage::loggedOut))
                .exceptionHandling(refused -> refused.defaultAuthenticationEntryPointFor(
                                new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED), DASHBOARD_CALL)
                        .defaultAuthenticationEntryPointFor(
                                new LoginUrlAuthenticationEntryPoint(LogInPage.PATH), page())
                        .defaultAuthenticationEntryPointFor(new BasicEntryPoint(), AnyRequestMatcher.INSTANCE))
                .build();
    }

    private static void authorize(HttpSecurity http, AuthorizationProperties rules, AuthenticationProvider logIn)
            throws Exception {
        http.authenticationProvider(logIn)
                // The dashboard sends no token; OriginGuard refuses what other sites send.
                .csrf(AbstractHttpConfigurer::disable)
                .headers(AbstractHttpConfigurer::disable)
                .exceptionHandling(refused -> refused.accessDeniedHandler(MissingRole::say));
        http.authorizeHttpRequests(requests -> {
            Stream.concat(
                            Stream.of("/", LogInPage.PATH, rules.getDashboardUrl(), rules.getDashboardUrl() + "/**"),
                            rules.getPermitAllPaths().stream())
                    .forEach(path -> requests.requestMatchers(new AntPathRequestMatcher(path))
                            .permitAll());
            rules.getRules().stream()
                    .map(AccessRule::parse)
                    .forEach(rule -> requests.requestMatchers(rule.matcher()).access(rule.demand()));
            requests.anyRequest().denyAll();
        });
    }

    private static RequestMatcher page() {
        MediaTypeRequestMatcher html = new MediaTypeRequestMatcher(MediaType.TEXT_HTML);
        html.setIgnoredMediaTypes(Set.of(MediaType.ALL));
        return html;
    }

    private static UserDetails details(User user) {
        return org.springframework.security.core.userdetails.User.withUsername(user.name())
                .password(user.password())
                .roles(user.roles().stream().map(Role::name).toArray(String[]::new))
                .build();
    }
}
